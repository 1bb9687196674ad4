import Foundation

/// The functions in the text of a source file.
struct Signatures {
  /// The text without line breaks, indentation and commas at the end of lists.
  private let text: String

  init(_ source: String) {
    let words = source.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    text =
      words.replacing("( ", with: "(").replacing(", )", with: ")").replacing(" )", with: ")")
      .replacing("_rt::", with: "")
  }

  /// The type of the only parameter in the first or last place with this beginning.
  func parameter(after beginning: String, last: Bool = false) -> String {
    guard let rest = rest(after: "\(beginning)(", last: last) else { return "" }
    let parameter = rest[..<end(of: rest) { $0 == ")" }]
    return String(parameter.drop { $0 != ":" }.dropFirst(2))
  }

  /// What follows the arrow where a function without parameters begins so; empty if there is no arrow.
  func result(after beginning: String, _ arrow: String, last: Bool = false) -> String {
    guard let rest = rest(after: "\(beginning)()", last: last), rest.hasPrefix(arrow)
    else { return "" }
    let result = rest.dropFirst(arrow.count)
    return String(result[..<end(of: result) { $0 == ";" || $0 == "{" }])
      .trimmingCharacters(in: .whitespaces)
  }

  /// The text from some words on.
  func part(from words: String) -> Signatures {
    Signatures(words + (rest(after: words, last: false) ?? ""))
  }

  private func rest(after beginning: String, last: Bool) -> Substring? {
    text.range(of: beginning, options: last ? [.literal, .backwards] : .literal)
      .map { text[$0.upperBound...] }
  }

  /// The first place outside brackets where the condition is true.
  private func end(of rest: Substring, _ isEnd: (Character) -> Bool) -> Substring.Index {
    var depth = 0
    return rest.indices.first { index in
      let character = rest[index]
      if depth == 0, isEnd(character) { return true }
      if "([{<".contains(character) { depth += 1 }
      if ")]}>".contains(character) { depth -= 1 }
      return false
    } ?? rest.endIndex
  }
}
