import PintleDiagnostics

/// Help with the habits of other languages, told by the token that is not expected and the ones beside it.
extension TokenParser {
  private static let pathForm = "paths are written `namespace:package/interface`"

  /// What is written instead of the next token and its neighbours.
  var foreignHint: String? {
    pathHint ?? nameHint ?? itemHint
  }

  private func kind(before offset: Int) -> Token.Kind? {
    position >= offset ? tokens[position - offset].kind : nil
  }

  /// In place of a path.
  private var pathHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    let isInHeader = (2...4).contains { kind(before: $0) == .package }
    switch current.kind {
    case .equals where isInHeader: return "a version stands behind `@`"
    case .colon where isDeclaring(previous) && ![.func, .async].contains(peek(1)):
      return "remove this `:`"
    case .dot where [.interface, .world].contains(kind(before: 2)):
      return "names are written like `my-name`"
    case .colon where isInHeader && previous.isIdentifier, .dot where isInHeader,
      .slash where isInHeader:
      return "a package is written `namespace:name`"
    case .colon where previous == .colon:
      return isInHeader ? "a package is written `namespace:name`" : Self.pathForm
    case .dot where previous.isIdentifier && peek(1).isIdentifier,
      .slash where previous.isIdentifier:
      return Self.pathForm
    case .star: return "names are listed one by one: `.{a, b}`"
    case .word where previous == .dot:
      return peek(1) == .semicolon ? "names stand in braces: `.{\(text(current))}`" : Self.pathForm
    case .leftBrace where previous == .use: return "write `use interface.{name};`"
    case .leftBrace where previous == .import || previous == .export:
      return "write `\(previous.rawValue) name;` for each interface"
    case .integer where previous.isIdentifier: return "a version stands behind `@`"
    default: return nil
    }
  }

  private func isDeclaring(_ keyword: Token.Kind) -> Bool {
    [.package, .interface, .world, .use, .include].contains(keyword)
  }

  /// In place of a name, and behind one.
  private var nameHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    let keyword = kind(before: 2)
    switch current.kind {
    case .text: return "names stand without quotes"
    case .as where keyword == .include: return "names are changed with `with { old as new }`"
    case .func where previous.isIdentifier, .interface where previous.isIdentifier:
      return "write `:` behind the name"
    case .equals where peek(1) == .leftBrace: return "leave out the `=`"
    case .equals where [.record, .variant, .enum, .flags].contains(keyword):
      return "what is in it stands in braces: `\(text(tokens[position - 1])) { … }`"
    case .comma where [.import, .export, .include].contains(keyword):
      return "write a statement for each: `\(keyword?.rawValue ?? "") name;`"
    case .word where keyword == .resource && text(current) == "extends":
      return "a resource cannot be made of another one"
    case .leftAngle where previous == .func || keyword.map(Self.beginsDefinition) == true:
      return "there are no type parameters: write the types themselves"
    case .colon where keyword == .world,
      .word where keyword == .world && text(current) == "extends":
      return "a world takes over what is in another one with `include other;`"
    case .colon where keyword == .interface,
      .word where keyword == .interface && text(current) == "extends":
      return "an interface takes types from another one with `use other.{name};`"
    default: return nil
    }
  }

  private static func beginsDefinition(_ keyword: Token.Kind) -> Bool {
    [.record, .variant, .enum, .flags, .type, .resource, .interface].contains(keyword)
  }

  /// Between items and inside them.
  private var itemHint: String? {
    guard let previous = kind(before: 1) else { return nil }
    switch current.kind {
    case .semicolon where previous == .semicolon: return "remove this `;`"
    case .semicolon where previous == .interface:
      return "an interface with a name is imported as `import name;`"
    case .constructor where previous == .colon:
      return "a constructor has no name: `constructor(…);`"
    case .async where peek(1).isIdentifier:
      return "`async` comes later: `\(text(tokens[position + 1])): async func(…)`"
    case .comma where [.comma, .leftParenthesis, .leftBrace, .leftAngle].contains(previous):
      return "remove this `,`"
    default: return nil
    }
  }
}
