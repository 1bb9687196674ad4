/// A typed index into one of the flat arrays of ``Model``.
package struct ID<Element>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.index < b.index
  }
}
