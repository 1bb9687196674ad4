import PintleDiagnostics

/// Help with mistakes that can be told by the token that is not expected and the ones beside it.
extension TokenParser {
  /// What was probably meant at the next token.
  var hint: String? {
    guard position > 0 else { return word(current) }
    if let foreignHint { return foreignHint }
    let previous = tokens[position - 1]
    switch current.kind {
    case .semicolon where previous.kind == .rightBrace: return "no `;` stands behind this `}`"
    case .semicolon where isBehindLonePackage, .at where isBehindLonePackage,
      .leftBrace where isBehindLonePackage:
      return namespaceHint
    case .semicolon where position > 1 && previous.kind.isIdentifier: return nil
    case .colon where previous.kind == .constructor:
      return "a constructor has no name: `constructor(…);`"
    case .colon where previous.kind == .rightParenthesis: return "write `->` before the result"
    case .equals where peek(1) == .rightAngle: return "write `->` before the result"
    case .minus where peek(1) == .rightAngle: return "write `->` without a space"
    case .equals where [.func, .async, .interface].contains(peek(1)):
      return "write `:` behind the name"
    case .colon where previous.kind == .import || previous.kind == .export:
      return "a name comes first: `\(previous.kind.rawValue) name: func(…);`"
    case .colon where previous.kind.isKeyword:
      return "write `%\(previous.kind.rawValue)` to use the keyword as a name"
    case .colon
    where position > 1 && [.equals, .leftAngle].contains(tokens[position - 2].kind):
      return "`use namespace:package/interface.{name};` makes a type of another package known"
    case .func where peek(1).isIdentifier:
      return "the name comes first: `\(text(tokens[position + 1])): func(…)`"
    case .import where isItemExpected, .export where isItemExpected, .include where isItemExpected:
      return
        "`\(current.kind.rawValue)` is for worlds; `use other.{type};` takes types from another interface"
    case .static: return "`static` is for members of resources, before `async` and `func`"
    case .from: return "write `use interface.{name};`"
    case .type, .record, .variant, .enum, .flags,
      .resource where isItemExpected:
      return "types are defined in interfaces and worlds"
    case .interface where isItemExpected, .world where isItemExpected:
      return "interfaces and worlds stand at the top level of a file"
    default: break
    }
    if canBeginType, isItemExpected, peek(1).isIdentifier, peek(2) == .leftParenthesis {
      return "the result comes last: `\(text(tokens[position + 1])): func(…) -> \(text(current));`"
    }
    if previous.kind == .rightParenthesis, canBeginType, !current.isFirstOnLine {
      return "write `->` before the result"
    }
    return word(current) ?? word(previous)
  }

  /// Whether the name of a package without namespace stands before the next token.
  private var isBehindLonePackage: Bool {
    position > 1 && tokens[position - 1].kind.isIdentifier
      && tokens[position - 2].kind == .package
  }

  private var namespaceHint: String {
    var end = Token.Kind.semicolon
    var name = text(tokens[position - 1])
    if current.kind == .at {
      if text(from: position, until: end) == nil { end = .leftBrace }
      name += text(from: position, until: end)?.text ?? "@1.0.0"
    } else {
      end = current.kind
    }
    let rest = end == .leftBrace ? " { … }" : ";"
    return "a package has a namespace: `package namespace:\(name)\(rest)`"
  }

  /// Where the version belongs that stands in front of the `/` of a path, behind the name of its package.
  func versionHelp(behind package: String) -> String {
    let next = position + 1
    let slash = text(from: next, until: .slash)
    let version = slash?.text ?? text(from: next, until: .semicolon)?.text ?? "1.0.0"
    let name = slash.map { tokens[$0.end + 1] }.flatMap { $0.kind.isIdentifier ? text($0) : nil }
    return "the version stands at the end: `\(package)/\(name ?? "interface")@\(version)`"
  }

  /// The text of the tokens from a place to the next one of a kind, which is at `end`; `nil` when that is too far away to
  /// be quoted, or in another group, line or item.
  func text(from place: Int, until kind: Token.Kind) -> (text: String, end: Int)? {
    let longest = 16
    for end in place..<min(place + longest, tokens.count) {
      let token = tokens[end]
      if token.kind == kind, end > place {
        let text = bytes[tokens[place].start..<tokens[end - 1].end]
        return (String(decoding: text, as: UTF8.self), end)
      }
      if token.isFirstOnLine { return nil }
      switch token.kind {
      case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .semicolon, .colon,
        .endOfFile:
        return nil
      default: break
      }
    }
    return nil
  }

  /// Whether the previous token ends an item or opens a body.
  private var isItemExpected: Bool {
    [.semicolon, .leftBrace, .rightBrace].contains(tokens[position - 1].kind)
  }

  /// Whether the next token is a keyword that begins a type.
  var canBeginType: Bool {
    switch current.kind {
    case .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64, .char, .string, .tuple,
      .list, .option, .result, .map, .future, .stream, .own, .borrow, .errorContext:
      true
    default: false
    }
  }

  /// Words that were part of the language.
  func word(_ token: Token) -> String? {
    guard token.kind == .word else { return nil }
    switch text(token) {
    case "union": return "write `variant`, whose cases have names: `variant u { a(u8), b(string) }`"
    case "struct", "class": return "write `record`: `record r { a: u8, b: string }`"
    case "typedef", "alias", "using": return "write `type`: `type t = u8;`"
    case "default": return "there is no default world: remove `default`"
    case "fn", "function", "fun", "def", "rpc", "method":
      return "functions are written `name: func(a: type) -> type;`"
    case "throws", "raises": return "write `-> result<t, e>` for a function that can fail"
    case "returns": return "write `->` before the result"
    case "const", "let", "var": return "there are no constants or variables: write a function"
    case "pub", "public", "private":
      return "all that is written is visible: remove `\(text(token))`"
    case "service", "module", "mod", "namespace", "trait", "protocol":
      return "write `interface`: `interface name { … }`"
    default: return nil
    }
  }
}
