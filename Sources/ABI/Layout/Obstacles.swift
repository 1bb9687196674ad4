/// What keeps the values of a type from crossing, its parts included.
package struct Obstacles: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let stream = Obstacles(rawValue: 1)
  package static let future = Obstacles(rawValue: 2)
  package static let errorContext = Obstacles(rawValue: 4)
  /// A resource without `own` or `borrow`, which is no type of a value.
  static let resource = Obstacles(rawValue: 8)
  static let hugeType = Obstacles(rawValue: 16)
  static let largeElement = Obstacles(rawValue: 32)
  static let tooManyParts = Obstacles(rawValue: 64)

  /// Each obstacle that a function or a named type may have, with the words for it after "needs".
  static let descriptions: [(obstacle: Obstacles, words: String)] = [
    (.stream, "`stream`"), (.future, "`future`"), (.errorContext, "`error-context`"),
    (.hugeType, "a type of 4 GiB or more"),
    (.largeElement, "a list with elements of 256 MiB or more"),
    (.tooManyParts, excess),
  ]

  /// The words for a type or a function with too many steps.
  static let excess = "a type with too many parts inside each other"
}
