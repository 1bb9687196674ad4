import PintleDiagnostics

/// Parses type expressions.
extension TokenParser {
  /// Parses a type.
  mutating func type() -> TypeSyntax {
    let span = span(current)
    if isPanicking { return TypeSyntax(kind: .invalid, span: span) }
    if typeDepth >= InputLimits.deepestNesting {
      fail(
        .nestedTooDeeply, "types are nested too deeply", at: span,
        help: ["give an inner type a name"])
      skipType()
      return TypeSyntax(kind: .invalid, span: span)
    }
    typeDepth += 1
    defer { typeDepth -= 1 }
    if let primitive = Self.primitive(current.kind) {
      skip()
      return TypeSyntax(kind: primitive, span: span)
    }
    switch current.kind {
    case .own, .borrow: return handle()
    case .word, .escapedWord:
      let errorsBefore = diagnostics.count
      let name = identifier()
      if at(.leftAngle) {
        diagnoseArguments(of: name, isReported: diagnostics.count > errorsBefore)
        return TypeSyntax(kind: .invalid, span: name.span)
      }
      return TypeSyntax(kind: isOfMisplacedUse(name) ? .invalid : .name(name), span: name.span)
    default: return TypeSyntax(kind: constructedType(), span: span)
    }
  }

  /// Reports the `<` after the name of a type, and skips past the matching `>`.
  ///
  /// - Parameter isReported: whether the name itself was reported.
  private mutating func diagnoseArguments(of name: Identifier, isReported: Bool) {
    if isReported {
      isPanicking = true
    } else {
      fail(
        .unexpectedToken, "`\(name.text)<…>` is not a type", at: name.span,
        help: [TypeNameHints.help(constructor: name.text)])
    }
    skipArguments()
  }

  /// Skips a type that was reported.
  private mutating func skipType() {
    switch current.kind {
    case .semicolon, .comma, .leftBrace, .rightBrace, .rightParenthesis, .rightAngle, .endOfFile:
      return
    default: skip()
    }
    if current.kind == .leftAngle { skipArguments() } else { isPanicking = false }
  }

  /// Skips from a `<` past the matching `>`, and continues after it as if there had been no error.
  private mutating func skipArguments() {
    var depth = 0
    repeat {
      switch current.kind {
      case .leftAngle: depth += 1
      case .rightAngle: depth -= 1
      // The item ends here, and the `<` is never closed.
      case .semicolon, .leftBrace, .rightBrace, .endOfFile: return
      default: break
      }
      skip()
    } while depth > 0
    isPanicking = false
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

  static func primitive(_ kind: Token.Kind) -> TypeSyntax.Kind? {
    switch kind {
    case .bool: .bool
    case .u8: .u8
    case .u16: .u16
    case .u32: .u32
    case .u64: .u64
    case .s8: .s8
    case .s16: .s16
    case .s32: .s32
    case .s64: .s64
    case .f32: .f32
    case .f64: .f64
    case .char: .char
    case .string: .string
    case .errorContext: .errorContext
    default: nil
    }
  }

  private mutating func constructedType() -> TypeSyntax.Kind {
    let keyword = current.kind
    switch keyword {
    case .tuple, .list, .option, .result, .map, .future, .stream: skip()
    default: return missingType()
    }
    switch keyword {
    case .tuple: return tuple()
    case .list: return listType()
    case .result: return resultType()
    case .map: return mapType()
    case .future: return .future(optionalArgument())
    case .stream: return .stream(optionalArgument())
    default: return .option(argument())
    }
  }

  private mutating func missingType() -> TypeSyntax.Kind {
    if at(.leftParenthesis) { return typeInParentheses() }
    var help: [String] = []
    if current.kind == .func { help = [Self.functionHelp] }
    switch current.kind {
    case .record, .variant, .enum, .flags, .resource:
      help = ["leave out `type` before a definition: `\(text(current)) name { … }`"]
    default: break
    }
    if current.kind == .leftBrace {
      help = ["define a named type first: `record name { … }`"]
    }
    unexpected("a type", help: help)
    return .invalid
  }

  private static let functionHelp = "functions are not values: use a resource with a method"

  /// Reports types in parentheses, and skips them if they contain nothing else.
  private mutating func typeInParentheses() -> TypeSyntax.Kind {
    let previous = position > 0 ? tokens[position - 1].kind : .endOfFile
    let types = text(from: position + 1, until: .rightParenthesis)
    let isEmpty = peek(1) == .rightParenthesis
    let end = types?.end ?? (isEmpty ? position + 1 : nil)
    let isFunction = end.map { tokens[$0 + 1].kind == .arrow } ?? false
    let help: String
    switch previous {
    case _ where isFunction: help = Self.functionHelp
    case _ where types != nil:
      let text = types?.text ?? ""
      help =
        isList(text)
        ? "write a tuple for several types: `tuple<\(text)>`"
        : "write `\(text)` without parentheses"
    case .leftAngle, .comma:
      help = "write `tuple<…>` for several types, or `_` for no value in a `result`"
    case .arrow:
      help =
        isEmpty
        ? "leave out `->` if there is no result" : "return a single type: a tuple or a record"
    default:
      help = isEmpty ? "WIT has no empty type: leave it out" : "write `tuple<…>` for several types"
    }
    unexpected("a type", help: [help])
    if let end, !isFunction {
      position = end + 1
      isPanicking = false
    }
    return .invalid
  }

  /// Whether the text contains a comma outside of angle brackets.
  private func isList(_ types: String) -> Bool {
    var depth = 0
    for byte in types.utf8 {
      switch byte {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: return true
      default: break
      }
    }
    return false
  }

  private mutating func handle() -> TypeSyntax {
    let isOwn = current.kind == .own
    skip()
    expect(.leftAngle)
    if !isPanicking, canBeginType {
      let end = indexAfterType ?? position + 1
      let type = String(decoding: bytes[current.start..<tokens[end - 1].end], as: UTF8.self)
      unexpected(
        "the name of a resource", help: ["only resources have handles: write `\(type)` itself"])
    }
    let name = identifier("the name of a resource")
    expect(.rightAngle)
    if isPanicking || isOfMisplacedUse(name) { return TypeSyntax(kind: .invalid, span: name.span) }
    return TypeSyntax(kind: isOwn ? .own(name) : .borrow(name), span: name.span)
  }

  private func isOfMisplacedUse(_ name: Identifier) -> Bool {
    !namesOfMisplacedUses.isEmpty && namesOfMisplacedUses.contains(name.text)
  }

  /// Parses `<T>`.
  private mutating func argument() -> TypeSyntax {
    expectArguments()
    let type = type()
    expect(.rightAngle)
    return type
  }

  private mutating func optionalArgument() -> TypeSyntax? {
    at(.leftAngle) ? argument() : nil
  }

  /// Parses the `<` after the keyword of a type.
  private mutating func expectArguments() {
    if !isPanicking, !at(.leftAngle) {
      let keyword = text(tokens[position - 1])
      unexpected("`<`", help: ["put type arguments in angle brackets: `\(keyword)<…>`"])
    }
    expect(.leftAngle)
  }

  private mutating func tuple() -> TypeSyntax.Kind {
    let keyword = span(tokens[position - 1])
    expectArguments()
    let elements = list(until: .rightAngle) { $0.type() }
    if elements.isEmpty, !isPanicking {
      report(
        Diagnostic(
          .emptyType, "a tuple needs at least one type", at: keyword,
          help: ["leave it out, or write `_` for no value in a `result`"]))
    }
    return .tuple(elements)
  }

  private mutating func mapType() -> TypeSyntax.Kind {
    expectArguments()
    let key = type()
    if at(.rightAngle) {
      unexpected("`,`", help: ["a map has a key type and a value type: `map<string, u8>`"])
    }
    expect(.comma)
    let value = type()
    expect(.rightAngle)
    return .map(key, value)
  }

  private mutating func resultType() -> TypeSyntax.Kind {
    guard consume(if: .leftAngle) else { return .result(ok: nil, err: nil) }
    if consume(if: .underscore) {
      if at(.rightAngle) {
        unexpected(
          "`,`", help: ["write `result` without values, or `result<_, e>` with an error type"])
        isPanicking = false
        skip()
        return .result(ok: nil, err: nil)
      }
      expect(.comma)
      let err = type()
      expect(.rightAngle)
      return .result(ok: nil, err: err)
    }
    let ok = type()
    let err = consume(if: .comma) ? type() : nil
    expect(.rightAngle)
    return .result(ok: ok, err: err)
  }

  private mutating func listType() -> TypeSyntax.Kind {
    expectArguments()
    let start = current.start
    let element = type()
    if at(.semicolon), peek(1) == .integer, peek(2) == .rightAngle {
      let form = "list<\(text(from: start)), \(text(tokens[position + 1]))>"
      unexpected("`>`", help: ["the length goes after a comma: `\(form)`"])
      isPanicking = false
      skip()
      let length = listLength()
      expect(.rightAngle)
      return .list(element, length: length)
    }
    let length = consume(if: .comma) ? listLength() : nil
    expect(.rightAngle)
    return .list(element, length: length)
  }

  private mutating func listLength() -> ListLengthSyntax? {
    let token = current
    guard consume(if: .integer) else {
      let message = "expected a list length, found \(describe(token))"
      fail(.invalidListLength, message, at: span(token))
      return nil
    }
    let value = UInt32(text(token))
    if value == nil {
      let message = "the length of the list does not fit in 32 bits"
      report(Diagnostic(.invalidListLength, message, at: span(token)))
    }
    return ListLengthSyntax(value: value, span: span(token))
  }
}
