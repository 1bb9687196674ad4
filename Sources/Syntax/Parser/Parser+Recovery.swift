import PintleDiagnostics

/// Finding the place to go on after an error.
extension TokenParser {
  /// Whether the item that begins here is one of an interface or a world.
  var beginsBodyItem: Bool {
    ![.interface, .world, .package, .at].contains(current.kind) && beginsItem
  }

  /// Whether the next token can only begin a new item of an interface, a world or a file.
  private var beginsItem: Bool {
    switch current.kind {
    case .import, .export, .include, .use, .type, .record, .variant, .enum, .flags, .resource,
      .interface, .world, .package, .constructor:
      true
    // A version does not begin an attribute.
    case .at: peek(1) != .integer
    case .word, .escapedWord: peek(1) == .colon
    default: false
    }
  }

  /// The `;` at the end of an item. Before a new item it is only missing.
  mutating func expectSemicolon() {
    if isPanicking || take(.semicolon) { return }
    if at(.comma), position + 1 < tokens.count, tokens[position + 1].isFirstOnLine {
      unexpected("`;`", help: ["write `;` at the end"])
      isPanicking = false
      return skip()
    }
    let isMissing = beginsItem
    unexpected("`;`", labels: missingSemicolon(before: position))
    if isMissing { isPanicking = false }
  }

  /// The place of a `;` that was forgotten at the end of the line before a token.
  func missingSemicolon(before position: Int) -> [Label] {
    let next = tokens[position]
    guard position > 0, next.isFirstOnLine, next.kind != .endOfFile else { return [] }
    let end = tokens[position - 1].end
    return [Label("`;` is missing here", at: Span(file: file, start: end, end: end))]
  }

  /// Goes to the next item of a body: behind a `;`, to an item at the start of a line, or to the `}`.
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

  /// Goes to the next declaration of a file or a nested package.
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

  /// Goes to the next element of a list or to its end; still panicking if the item ends before.
  ///
  /// - Parameter allowsSemicolons: whether a `;` behind a mere name does not end the item, but is meant as a comma.
  mutating func recoverInList(until closer: Token.Kind, allowsSemicolons: Bool) {
    var depth = 0
    while isPanicking {
      switch current.kind {
      case .semicolon where allowsSemicolons && isBehindMereName:
        isPanicking = false
        return
      // The list ends on the line of the `;`.
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

  /// Whether a name that is a whole element stands before the next token.
  private var isBehindMereName: Bool {
    position > 1 && tokens[position - 1].kind.isIdentifier
      && [.leftBrace, .comma, .semicolon].contains(tokens[position - 2].kind)
  }

  private func separatorHelp(isSemicolon: Bool) -> [String] {
    if isSemicolon { return ["write `,` between them"] }
    return at(.equals) ? ["no values stand here"] : []
  }

  /// Skips a group in braces with all groups inside it.
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

  /// Reads elements separated by commas, and the closing token.
  ///
  /// - Parameter allowsSemicolons: whether a `;` is surely meant as a comma.
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
      // One missing element is enough to tell that the list is not empty.
      if position > before || elements.isEmpty { elements.append(next) }
      if isPanicking {
        recoverInList(until: closer, allowsSemicolons: allowsSemicolons)
        // The element was wrong before its `;` is.
        if !isPanicking, at(.semicolon) { isForeignList = true }
      }
      if isPanicking || at(closer) { break }
      if take(.comma) { continue }
      let isForgotten = current.kind.isIdentifier
      let isSemicolon = allowsSemicolons && at(.semicolon)
      // What is written so once is written so throughout.
      if !isForeignList || !isSemicolon {
        unexpected(
          "`,` or `\(closer.rawValue)`", help: separatorHelp(isSemicolon: isSemicolon))
      }
      isForeignList = isForeignList || isSemicolon
      if isSemicolon {
        isPanicking = false
        skip()
      } else if isForgotten {
        isPanicking = false
      } else {
        recoverInList(until: closer, allowsSemicolons: allowsSemicolons)
        _ = take(.comma)
      }
    }
    expect(closer)
    return elements
  }
}
