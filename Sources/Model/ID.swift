/// A typed index into one of the flat arrays of ``Model``.
package struct ID<Element>: Hashable, Comparable, Sendable {
  // `InputLimits` keeps indexes far below the limit of 32 bits.
  private let packedIndex: UInt32

  package init(_ index: Int) {
    packedIndex = UInt32(index)
  }

  package var index: Int { Int(packedIndex) }

  package static func < (a: Self, b: Self) -> Bool {
    a.index < b.index
  }
}
