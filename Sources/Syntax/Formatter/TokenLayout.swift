/// The role of each token in the layout of a file without syntax errors.
///
/// It does not need the tree: brackets are told apart by the tokens before them.
struct TokenLayout {
  /// What a pair of brackets contains.
  enum Group {
    /// Declarations, items or members, without separators.
    case body
    /// Fields, cases or flags: one per line.
    case elements
    /// Parameters, elements of a tuple, used names or renames: all on one line, or one per line.
    case list
    /// Anything else; not relevant for lines.
    case plain
  }

  /// Which blank lines are allowed before a token that starts a line, and before its comments.
  enum BlankLines {
    case none
    /// None after an opening bracket or at the start of the file; between comments as written.
    case afterBracket
    case asWritten
    /// One after the previous token; between comments as written.
    case one
  }

  struct Role {
    /// The group that a bracket opens or closes.
    fileprivate(set) var group: Group?
    /// For an opening bracket: the index of the matching one.
    fileprivate(set) var close = 0
    /// The blank lines before the token, if it always starts a line.
    fileprivate(set) var blankLines: BlankLines?
    /// For the first token of an element of a list: the index of the comma after it, or of the closing bracket.
    fileprivate(set) var elementEnd = 0
    /// Whether it is a comma before the closing bracket of a list.
    fileprivate(set) var isOptionalComma = false
    /// Whether a space separates it from the previous token on the same line.
    fileprivate(set) var isSpaced = false

    var startsLine: Bool { blankLines != nil }
  }

  private struct Open {
    let index: Int
    let group: Group
    /// The index of the first token of the current element.
    var element: Int
    /// Whether there are spaces inside the brackets: `{ a as b }`, not `{a}`.
    let isPadded: Bool
  }

  private(set) var roles: [Role]
  private let tokens: [Token]
  private var open: [Open] = []
  /// Whether the previous token ended an item or an attribute.
  private var endedItem = false
  private var endedAttribute = false

  init(_ tokens: [Token]) {
    self.tokens = tokens
    roles = [Role](repeating: Role(), count: tokens.count)
    for index in tokens.indices {
      roles[index].blankLines = blankLines(before: index)
      roles[index].isSpaced = isSpaced(index)
      read(index)
    }
  }

  subscript(index: Int) -> Role { roles[index] }

  /// Whether brackets contain nothing, not even a comment.
  func isEmpty(_ opening: Int) -> Bool {
    let close = roles[opening].close
    return close == opening + 1
      && tokens[opening].commentsBefore == tokens[close].commentsBefore
  }

  private func kind(_ index: Int) -> Token.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  // MARK: Brackets

  private mutating func read(_ index: Int) {
    endedItem = false
    endedAttribute = false
    switch tokens[index].kind {
    case .leftBrace, .leftParenthesis, .leftAngle: push(index)
    case .rightBrace, .rightParenthesis, .rightAngle: pop(index)
    case .comma:
      guard let last = open.indices.last, open[last].group == .list else { return }
      roles[open[last].element].elementEnd = index
      open[last].element = index + 1
    case .semicolon: endedItem = true
    default: break
    }
  }

  private mutating func push(_ index: Int) {
    let group = group(index)
    roles[index].group = group
    open.append(
      Open(index: index, group: group, element: index + 1, isPadded: kind(index - 1) == .with))
  }

  private mutating func pop(_ index: Int) {
    guard let opening = open.popLast() else { return }
    roles[index].group = opening.group
    roles[opening.index].close = index
    if opening.group == .list {
      if opening.element < index {
        roles[opening.element].elementEnd = index
      } else {
        // The previous token is the opening bracket if there are no elements.
        roles[index - 1].isOptionalComma = kind(index - 1) == .comma
      }
    }
    // A `;` follows the names of a `use`.
    endedItem = kind(index) == .rightBrace && kind(opening.index - 1) != .dot
    endedAttribute = kind(opening.index - 2) == .at
  }

  private func group(_ index: Int) -> Group {
    switch (tokens[index].kind, kind(index - 1)) {
    case (.leftBrace, .dot), (.leftBrace, .with), (.leftAngle, .tuple), (.leftParenthesis, .func),
      (.leftParenthesis, .constructor):
      return .list
    case (.leftBrace, _):
      switch kind(index - 2) {
      case .record, .variant, .enum, .flags: return .elements
      default: return .body
      }
    default: return .plain
    }
  }

  // MARK: Lines and spaces

  private func blankLines(before index: Int) -> BlankLines? {
    if index == 0 { return .afterBracket }
    let group = open.last?.group
    let isBlock = group == .body || group == .elements
    if isBlock, let opening = open.last?.index, opening == index - 1 {
      let isEmpty =
        tokens[index].kind == .rightBrace
        && tokens[opening].commentsBefore == tokens[index].commentsBefore
      return isEmpty ? nil : .afterBracket
    }
    if endedAttribute { return BlankLines.none }
    if tokens[index].kind == .endOfFile { return .asWritten }
    if endedItem { return open.isEmpty ? .one : .asWritten }
    if isBlock, tokens[index].kind == .rightBrace { return .asWritten }
    return group == .elements && kind(index - 1) == .comma ? .asWritten : nil
  }

  private func isSpaced(_ index: Int) -> Bool {
    guard let before = kind(index - 1) else { return false }
    let next = tokens[index].kind
    switch next {
    case .comma, .semicolon, .colon, .dot, .slash, .at, .plus, .minus, .leftParenthesis,
      .leftAngle, .rightParenthesis, .rightAngle:
      return false
    case .rightBrace: return before != .leftBrace && open.last?.isPadded == true
    default: break
    }
    switch before {
    case .dot, .slash, .at, .leftParenthesis, .leftAngle: return false
    // A version can end in one of these.
    case .plus, .minus: return [.as, .with, .leftBrace].contains(next)
    case .leftBrace: return open.last?.isPadded == true
    case .colon: return kind(index - 3) != .package && kind(index + 1) != .slash
    // `11ab` can be part of a version.
    case .integer: return next != .word
    default: return true
    }
  }
}

extension Token.Kind {
  var isOpeningBracket: Bool {
    self == .leftBrace || self == .leftParenthesis || self == .leftAngle
  }

  var isClosingBracket: Bool {
    self == .rightBrace || self == .rightParenthesis || self == .rightAngle
  }
}
