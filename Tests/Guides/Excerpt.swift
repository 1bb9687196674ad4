import Foundation

/// Code without what documents leave out or lay out in another way: white space, comments, and commas before closing brackets.
struct Excerpt {
  /// The parts between ellipses, in order.
  private let parts: [String]

  init(_ text: String) {
    parts = Self.essence(text).components(separatedBy: "…").filter { !$0.isEmpty }
  }

  /// Whether a file has all parts, in this order.
  func isPart(of file: Excerpt) -> Bool {
    let text = file.parts.joined(separator: "…")
    var rest = text.startIndex
    for part in parts {
      guard let found = text.range(of: part, options: .literal, range: rest..<text.endIndex)
      else { return false }
      rest = found.upperBound
    }
    return true
  }

  private static func essence(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n") {
      for character in withoutComment(line) where character != " " {
        if ")]}".contains(character), result.last == "," { result.removeLast() }
        result.append(character)
      }
    }
    return result
  }

  /// A comment begins with `//` or `#` at the beginning of a line, or after a space.
  private static func withoutComment(_ line: Substring) -> Substring {
    var previous: Character = " "
    for index in line.indices {
      let rest = line[index...]
      if previous == " ", rest.hasPrefix("// ") || rest.hasPrefix("///") || rest.hasPrefix("# ") {
        return line[..<index]
      }
      previous = line[index]
    }
    return line
  }
}
