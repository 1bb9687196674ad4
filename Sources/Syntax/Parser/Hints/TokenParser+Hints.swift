import PintleDiagnostics

/// Guesses what was meant at an unexpected token, from the tokens before and after it.
extension TokenParser {
  /// What to write instead of the next token, which is unexpected.
  var hint: String? {
    guard position > 0 else { return wordHint(current) }
    if let hint = pathHint ?? nameHint ?? itemHint { return hint }
    let previous = tokens[position - 1]
    switch current.kind {
    case .semicolon where previous.kind == .rightBrace: return "leave out the `;` after this `}`"
    case .semicolon where position > 1 && previous.kind.isIdentifier: return nil
    case .colon where previous.kind == .constructor:
      return "a constructor has no name: `constructor(…);`"
    case .colon where previous.kind == .rightParenthesis: return "write `->` before the result"
    case .equals where peek(1) == .rightAngle: return "write `->` before the result"
    case .minus where peek(1) == .rightAngle: return "write `->` without a space"
    case .equals where [.func, .async, .interface].contains(peek(1)):
      return "write `:` after the name"
    case .colon where previous.kind == .import || previous.kind == .export:
      return "a name comes first: `\(previous.kind.rawValue) name: func(…);`"
    case .colon where previous.kind.isKeyword:
      return "write `%\(previous.kind.rawValue)` to use the keyword as a name"
    case .colon
    where position > 1 && [.equals, .leftAngle].contains(tokens[position - 2].kind):
      return "write `use namespace:package/interface.{name};` to use a type of another package"
    case .func where peek(1).isIdentifier:
      return "the name comes first: `\(text(tokens[position + 1])): func(…)`"
    case .import where isItemExpected, .export where isItemExpected, .include where isItemExpected:
      return
        "`\(current.kind.rawValue)` is only allowed in worlds; write `use other.{type};` to use a type of another interface"
    case .static: return "only members of resources can be `static`, before `async` and `func`"
    case .from: return "write `use interface.{name};`"
    case .type, .record, .variant, .enum, .flags,
      .resource where isItemExpected:
      return "types must be defined in an interface or a world"
    case .interface where isItemExpected, .world where isItemExpected:
      return "interfaces and worlds must be at the top level of a file"
    default: break
    }
    if canBeginType, isItemExpected, peek(1).isIdentifier, peek(2) == .leftParenthesis {
      return "the result comes last: `\(text(tokens[position + 1])): func(…) -> \(text(current));`"
    }
    if previous.kind == .rightParenthesis, canBeginType, !current.isFirstOnLine {
      return "write `->` before the result"
    }
    return wordHint(current) ?? wordHint(previous)
  }

  /// Whether the previous token ends an item or begins a body.
  private var isItemExpected: Bool {
    [.semicolon, .leftBrace, .rightBrace].contains(tokens[position - 1].kind)
  }

  func wordHint(_ token: Token) -> String? {
    token.kind == .word ? ForeignWords.help(text(token)) : nil
  }

  func kind(before offset: Int) -> Token.Kind? {
    position >= offset ? tokens[position - offset].kind : nil
  }
}
