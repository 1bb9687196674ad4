/// Unique identifiers of one scope of a target language.
///
/// A name that is taken gets a number: `line`, `line2`, `line3`. Names are given in the order of
/// declaration, so the same declarations give the same names.
package struct NameScope: Sendable {
  /// Makes an identifier out of a word of the language, for example by an underscore behind it.
  package typealias Escape = @Sendable (String) -> String

  private var taken: Set<String>
  private let separator: String
  private let escape: Escape

  /// - Parameters:
  ///   - reserved: names that are in use already, for example of functions that the code calls.
  ///   - separator: what stands between a name and its number; `_` reads better behind snake case.
  ///   - escape: changes a name that is a keyword, and leaves all others alone.
  package init(
    reserved: Set<String> = [], separator: String = "", escape: @escaping Escape = { $0 }
  ) {
    taken = reserved
    self.separator = separator
    self.escape = escape
  }

  /// The name, or a variant of it that no one has in this scope yet.
  ///
  /// A copy of a scope is an inner scope: what is declared in the copy is free again outside.
  package mutating func declare(_ name: String) -> String {
    var candidate = escape(name)
    var number = 2
    // Behind a digit the number would read as a part of it.
    let stem = candidate.last?.isNumber == true && separator.isEmpty ? name + "_" : name
    while !taken.insert(candidate).inserted {
      candidate = escape("\(stem)\(separator)\(number)")
      number += 1
    }
    return candidate
  }
}
