import Foundation

/// The world that a target uses. Its bindings are in a file of that name, which has to be known before the tool runs.
struct WorldName {
  /// As the configuration or the WIT text has it: `greeter`, or `demo:greetings/greeter@1.0.0`.
  let text: String

  /// The chosen world, or the only one of the package.
  init(of settings: Settings) throws {
    if let world = settings.world {
      text = world
      return
    }
    let worlds = try settings.packageFiles.flatMap { file in
      guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        throw Problem("cannot read \(file.path(percentEncoded: false))")
      }
      return Self.worlds(in: text)
    }
    guard let world = worlds.first, worlds.count == 1 else {
      throw Problem(
        worlds.isEmpty
          ? "there is no world in the WIT that it names"
          : "choose one of the worlds \(worlds.joined(separator: ", ")) with \"world\"")
    }
    text = world
  }

  /// The name in upper camel case, as Pintle names the file.
  var fileName: String {
    let path = text.split(separator: "@")[0]
    let words = (path.split(separator: "/").last ?? path).split(separator: "-")
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined()
  }

  /// The worlds that a WIT text declares outside of nested packages.
  private static func worlds(in text: String) -> [String] {
    let tokens = tokens(of: text)
    var depth = 0
    var worlds: [String] = []
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      switch token {
      case "{": depth += 1
      case "}": depth -= 1
      case "world" where depth == 0: worlds.append(next.trimmingPrefix("%").description)
      default: break
      }
    }
    return worlds
  }

  /// Words and braces, without comments, strings and everything else.
  private static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = afterComment(rest)
      } else if first == "\"" {
        rest = rest.dropFirst().drop { $0 != "\"" && !$0.isNewline }.dropFirst()
      } else if isWord(first) {
        let word = rest.prefix(while: isWord)
        tokens.append(word)
        rest = rest[word.endIndex...]
      } else {
        if first == "{" || first == "}" { tokens.append(rest.prefix(1)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// The text behind a block comment, in which others may stand.
  private static func afterComment(_ text: Substring) -> Substring {
    var rest = text.dropFirst(2)
    var depth = 1
    while depth > 0, !rest.isEmpty {
      if rest.hasPrefix("/*") {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("*/") {
        depth -= 1
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
    }
    return rest
  }

  /// Characters of identifiers, and those that make one no world: `use a:world`, `%world`.
  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-%:/@.".contains(character)
  }
}
