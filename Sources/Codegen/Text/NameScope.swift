/// The unique identifiers of a scope in a target language.
///
/// A name that is taken gets a number: `line`, `line2`, `line3`. Names depend only on the order of declarations.
package struct NameScope: Sendable {
  /// Turns a keyword into an identifier, for example by appending an underscore.
  package typealias Escape = @Sendable (String) -> String

  private var taken: Set<String>
  private let separator: String
  private let escape: Escape

  /// - Parameters:
  ///   - reserved: names that are already taken, for example by functions that the code calls.
  ///   - separator: the text between a name and its number: `_` for snake case.
  ///   - escape: changes a name that is a keyword, and returns all other names unchanged.
  package init(
    reserved: Set<String> = [], separator: String = "", escape: @escaping Escape = { $0 }
  ) {
    taken = reserved
    self.separator = separator
    self.escape = escape
  }

  /// Takes the name, or a variant of it that isn't taken yet, and returns it.
  ///
  /// A copy of a scope is an inner scope: names that are declared in the copy aren't taken outside.
  package mutating func declare(_ name: String) -> String {
    var candidate = escape(name)
    var number = 2
    // After a digit, the number would be read as a part of the name.
    let stem = candidate.last?.isNumber == true && separator.isEmpty ? name + "_" : name
    while !taken.insert(candidate).inserted {
      candidate = escape("\(stem)\(separator)\(number)")
      number += 1
    }
    return candidate
  }
}
