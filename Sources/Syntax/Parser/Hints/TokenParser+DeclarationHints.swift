import PintleDiagnostics

/// Guesses what was meant by an unexpected token in a declaration or an item, mostly the syntax of another language.
extension TokenParser {
  /// What to write instead of a token in place of a name or after one.
  var nameHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    let keyword = kind(before: 2)
    switch current.kind {
    case .text: return "write names without quotes"
    case .as where keyword == .include: return "rename items with `with { old as new }`"
    case .func where previous.isIdentifier, .interface where previous.isIdentifier:
      return "write `:` after the name"
    case .equals where peek(1) == .leftBrace: return "leave out the `=`"
    case .equals where [.record, .variant, .enum, .flags].contains(keyword):
      return "put the contents in braces: `\(text(tokens[position - 1])) { … }`"
    case .comma where [.import, .export, .include].contains(keyword):
      return "write one statement for each: `\(keyword?.rawValue ?? "") name;`"
    case .word where keyword == .resource && text(current) == "extends":
      return "resources cannot extend other resources"
    case .leftAngle where previous == .func || keyword.map(Self.beginsDefinition) == true:
      return "WIT has no type parameters: write concrete types"
    case .colon where keyword == .world,
      .word where keyword == .world && text(current) == "extends":
      return "write `include other;` in the world to include another one"
    case .colon where keyword == .interface,
      .word where keyword == .interface && text(current) == "extends":
      return "write `use other.{name};` in the interface to use types of another one"
    default: return nil
    }
  }

  private static func beginsDefinition(_ keyword: Token.Kind) -> Bool {
    [.record, .variant, .enum, .flags, .type, .resource, .interface].contains(keyword)
  }

  /// What to write instead of a token between items or inside one.
  var itemHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    switch current.kind {
    case .semicolon where previous == .semicolon: return "remove this `;`"
    case .semicolon where previous == .interface:
      return "write `import name;` for an interface with a name"
    case .constructor where previous == .colon:
      return "a constructor has no name: `constructor(…);`"
    case .async where peek(1).isIdentifier:
      return "`async` goes before `func`: `\(text(tokens[position + 1])): async func(…)`"
    case .comma where [.comma, .leftParenthesis, .leftBrace, .leftAngle].contains(previous):
      return "remove this `,`"
    default: return nil
    }
  }
}
