/// What values of a type may hold, directly or in their parts.
package struct TypeContents: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A string, a list of any length or a map: something with a block of memory.
  package static let sequences = TypeContents(rawValue: 1)
  package static let owns = TypeContents(rawValue: 2)
  package static let borrows = TypeContents(rawValue: 4)

  package var hasHandle: Bool { !isDisjoint(with: [.owns, .borrows]) }
}
