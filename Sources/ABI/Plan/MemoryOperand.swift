/// A location in the guest's memory: an address that has been checked, and an offset from it.
package struct MemoryOperand: Hashable, Sendable {
  package var base: Value
  package var offset: Int

  package init(_ base: Value, _ offset: Int) {
    self.base = base
    self.offset = offset
  }
}
