/// A typed index into one of the flat arrays of ``Model``.
package struct ID<Element>: Hashable, Comparable, Sendable {
  // Limits keep the numbers of all entries far below this.
  private let packedIndex: UInt32

  package init(_ index: Int) {
    packedIndex = UInt32(index)
  }

  package var index: Int { Int(packedIndex) }

  package static func < (a: Self, b: Self) -> Bool {
    a.index < b.index
  }
}
