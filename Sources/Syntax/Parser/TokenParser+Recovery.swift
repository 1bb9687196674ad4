import PintleDiagnostics

/// Recovers from errors: finds the token at which parsing can continue.
extension TokenParser {
  /// Whether the next token can only begin a new item of an interface or a world.
  var beginsBodyItem: Bool {
    ![.interface, .world, .package, .at].contains(current.kind) && beginsItem
  }

  /// Whether the next token can only begin a new item of an interface, a world or a file.
  private var beginsItem: Bool {
    switch current.kind {
    case .import, .export, .include, .use, .type, .record, .variant, .enum, .flags, .resource,
      .interface, .world, .package, .constructor:
      true
    // `@1` begins a version.
    case .at: peek(1) != .integer
    case .word, .escapedWord: peek(1) == .colon
    default: false
    }
  }

  /// Parses the `;` at the end of an item. If a new item follows, only the `;` is missing.
  mutating func expectSemicolon() {
    if isPanicking || consume(if: .semicolon) { return }
    if at(.comma), position + 1 < tokens.count, tokens[position + 1].isFirstOnLine {
      unexpected("`;`", help: ["end the item with `;`"])
      isPanicking = false
      return skip()
    }
    let isMissing = beginsItem
    unexpected("`;`", labels: missingSemicolon(before: position))
    if isMissing { isPanicking = false }
  }

  /// A label for the `;` that is missing at the end of the line before a token.
  func missingSemicolon(before position: Int) -> [Label] {
    let next = tokens[position]
    guard position > 0, next.isFirstOnLine, next.kind != .endOfFile else { return [] }
    let end = tokens[position - 1].end
    return [Label("`;` is missing here", at: Span(file: file, start: end, end: end))]
  }

  /// Skips to the next item of a body: past a `;`, to an item at the start of a line, or to the `}`.
  mutating func recoverInBody() {
    while isPanicking, current.kind != .endOfFile {
      switch current.kind {
      case .semicolon:
        skip()
        isPanicking = false
      case .rightBrace: isPanicking = false
      case _ where beginsItem && current.isFirstOnLine: isPanicking = false
      case .leftBrace: skipBraces()
      default: skip()
      }
    }
    isPanicking = false
  }

  /// Skips to the next declaration of a file or a package in braces.
  mutating func recoverInFile(isNested: Bool) {
    while isPanicking, current.kind != .endOfFile {
      switch current.kind {
      case .interface, .world, .use, .package: isPanicking = false
      case .at where peek(1) != .integer: isPanicking = false
      case .rightBrace where isNested: isPanicking = false
      case .leftBrace: skipBraces()
      default: skip()
      }
    }
    isPanicking = false
  }

  /// Skips to the next element of a list or to its end. Panicking continues if the item ends before that.
  ///
  /// - Parameter allowsSemicolons: whether a `;` after a bare name is meant as a comma and does not end the item.
  mutating func recoverInList(until closer: Token.Kind, allowsSemicolons: Bool) {
    var depth = 0
    while isPanicking {
      switch current.kind {
      case .semicolon where allowsSemicolons && isAfterBareName:
        isPanicking = false
        return
      // The list ends on the same line.
      case .semicolon
      where allowsSemicolons && depth == 0 && peek(1) == closer
        && !tokens[position + 1].isFirstOnLine:
        skip()
        isPanicking = false
        return
      case .endOfFile, .semicolon: return
      case .leftBrace where closer != .rightBrace: return
      case .leftBrace:
        skipBraces()
        continue
      case _ where depth == 0 && (current.kind == closer || current.kind == .comma):
        isPanicking = false
        return
      case .rightBrace: return
      case _ where current.isFirstOnLine && current.kind.isKeyword && beginsItem: return
      case .leftParenthesis, .leftAngle: depth += 1
      case .rightParenthesis, .rightAngle: depth = max(0, depth - 1)
      default: break
      }
      skip()
    }
  }

  /// Whether the previous token is a name that is an element by itself.
  private var isAfterBareName: Bool {
    position > 1 && tokens[position - 1].kind.isIdentifier
      && [.leftBrace, .comma, .semicolon].contains(tokens[position - 2].kind)
  }

  private func separatorHelp(isSemicolon: Bool) -> [String] {
    if isSemicolon { return ["separate them with `,`"] }
    return at(.equals) ? ["default values are not supported"] : []
  }

  /// Skips a group in braces with everything inside it.
  mutating func skipBraces() {
    var depth = 0
    repeat {
      switch current.kind {
      case .leftBrace: depth += 1
      case .rightBrace: depth -= 1
      case .endOfFile: return
      default: break
      }
      skip()
    } while depth > 0
  }

  /// Parses elements separated by commas, and the closing token.
  ///
  /// - Parameter allowsSemicolons: whether a `;` can only be meant as a comma.
  mutating func list<Element>(
    until closer: Token.Kind, allowsSemicolons: Bool = false,
    _ element: (inout TokenParser) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    let wasForeign = isForeignList
    isForeignList = false
    defer { isForeignList = wasForeign }
    while !at(closer), !isPanicking {
      let before = position
      let next = element(&self)
      // A malformed element shows that the list is not meant to be empty.
      if position > before || elements.isEmpty { elements.append(next) }
      if isPanicking {
        recoverInList(until: closer, allowsSemicolons: allowsSemicolons)
        // An error in the element was reported; do not report its `;` too.
        if !isPanicking, at(.semicolon) { isForeignList = true }
      }
      if isPanicking || at(closer) { break }
      if consume(if: .comma) { continue }
      let isCommaMissing = current.kind.isIdentifier
      let isSemicolon = allowsSemicolons && at(.semicolon)
      // Lists with one `;` usually use it throughout; it is reported once.
      if !isForeignList || !isSemicolon {
        unexpected(
          "`,` or `\(closer.rawValue)`", help: separatorHelp(isSemicolon: isSemicolon))
      }
      isForeignList = isForeignList || isSemicolon
      if isSemicolon {
        isPanicking = false
        skip()
      } else if isCommaMissing {
        isPanicking = false
      } else {
        recoverInList(until: closer, allowsSemicolons: allowsSemicolons)
        _ = consume(if: .comma)
      }
    }
    expect(closer)
    return elements
  }
}
