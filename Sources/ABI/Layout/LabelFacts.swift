import PintleModel

/// The cases of an enum with their discriminants (Canonical ABI, “Despecialization”).
package struct EnumFacts: Sendable {
  package struct Case: Sendable {
    package var label: TypeDefinition.Label
    package var discriminant: Int
  }

  /// The bytes of a discriminant in memory: 1, 2 or 4.
  package var width: Int
  /// In the order of their discriminants, which count from 0 without gaps.
  package var cases: [Case]

  package init(_ labels: [TypeDefinition.Label]) {
    width = Self.width(count: labels.count)
    cases = zip(labels, 0...).map(Case.init)
  }

  /// The width of the discriminants of an enum or another sum.
  static func width(count: Int) -> Int {
    count <= 1 << 8 ? 1 : count <= 1 << 16 ? 2 : 4
  }
}

/// The labels of flags with their bits.
package struct FlagsFacts: Sendable {
  package struct Flag: Sendable {
    package var label: TypeDefinition.Label
    /// The number of its bit, from 0.
    package var bit: Int
  }

  /// The bytes of all bits in memory: 1, 2 or 4.
  package var width: Int
  package var flags: [Flag]
  /// The bits that have a label; the others are ignored.
  package var mask: UInt32

  /// - Parameter labels: at most 32.
  package init(_ labels: [TypeDefinition.Label]) {
    width = Self.width(count: labels.count)
    flags = labels.enumerated().map { Flag(label: $0.element, bit: $0.offset) }
    mask = flags.reduce(0) { $0 | 1 << UInt32($1.bit) }
  }

  static func width(count: Int) -> Int {
    count <= 8 ? 1 : count <= 16 ? 2 : 4
  }
}
