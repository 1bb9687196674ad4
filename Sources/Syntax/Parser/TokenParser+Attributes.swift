import PintleDiagnostics

/// Parses attributes: gates and external ids.
extension TokenParser {
  private static let attributeNames = ["since", "unstable", "deprecated", "external-id"]

  /// Parses the documentation and the attributes of an item.
  mutating func itemPrefix() -> ItemPrefix {
    let docs = documentation()
    var attributes: [AttributeSyntax] = []
    while consume(if: .at) {
      if let attribute = attribute() { attributes.append(attribute) }
    }
    return ItemPrefix(docs: docs, attributes: attributes)
  }

  private mutating func attribute() -> AttributeSyntax? {
    let token = current
    guard token.kind.isIdentifier else {
      // The item after it may be correct.
      unexpected("the name of an attribute")
      isPanicking = false
      if token.kind.isKeyword, peek(1) == .leftParenthesis {
        skip()
        skipArguments()
      }
      return nil
    }
    let name = identifier()
    if isPanicking { return nil }
    let kind: AttributeSyntax.Kind?
    switch name.text {
    case "since": kind = versionArgument().map { .since($0) }
    case "unstable": kind = featureArgument().map { .unstable(feature: $0) }
    case "deprecated": kind = versionArgument().map { .deprecated($0) }
    case "external-id": kind = stringArgument().map { .externalID($0) }
    default:
      diagnoseUnknownAttribute(name, token)
      return nil
    }
    return kind.map { AttributeSyntax(name: name, kind: $0) }
  }

  /// Reports an unknown attribute and skips its arguments; the item after it may be correct.
  private mutating func diagnoseUnknownAttribute(_ name: Identifier, _ token: Token) {
    let near = nearestName(to: name.text, among: Self.attributeNames)
    let help = near.map { "an attribute with a similar name exists: `\($0)`" }
    let known = "the attributes are `since`, `unstable`, `deprecated` and `external-id`"
    report(
      Diagnostic(
        .unknownAttribute, "unknown attribute `\(name.text)`", at: span(token),
        help: [help ?? known]))
    skipArguments()
  }

  private mutating func skipArguments() {
    guard consume(if: .leftParenthesis) else { return }
    while ![.rightParenthesis, .semicolon, .leftBrace, .rightBrace, .endOfFile].contains(
      current.kind)
    {
      skip()
    }
    _ = consume(if: .rightParenthesis)
  }

  private mutating func versionArgument() -> VersionSyntax? {
    argument(key: "version") { parser in
      parser.version().flatMap { $0.isValid ? $0 : nil }
    }
  }

  private mutating func featureArgument() -> Identifier? {
    argument(key: "feature") { $0.identifier() }
  }

  /// Parses `(key = value)`.
  private mutating func argument<Value>(
    key: String, _ value: (inout TokenParser) -> Value?
  ) -> Value? {
    let attribute = text(tokens[position - 1])
    let form = "write `@\(attribute)(\(key) = \(key == "version" ? "1.0.0" : "name"))`"
    if !isPanicking, !at(.leftParenthesis) { unexpected("`(`", help: [form]) }
    expect(.leftParenthesis)
    if !isPanicking, !current.kind.isIdentifier { unexpected("`\(key)`", help: [form]) }
    let name = identifier("`\(key)`")
    if !isPanicking, name.text != key {
      let message = "expected `\(key)`, found `\(name.text)`"
      report(Diagnostic(.unknownAttribute, message, at: name.span, help: [form]))
      // One error is enough.
      if at(.rightParenthesis) {
        skip()
        return nil
      }
    }
    if !isPanicking, !at(.equals) { unexpected("`=`", help: [form]) }
    expect(.equals)
    let result = value(&self)
    expect(.rightParenthesis)
    return isPanicking ? nil : result
  }

  private mutating func stringArgument() -> String? {
    expect(.leftParenthesis)
    let token = current
    if !consume(if: .text) { unexpected("a string") }
    expect(.rightParenthesis)
    return isPanicking ? nil : StringLiteral.value(of: bytes[token.start..<token.end])
  }
}
