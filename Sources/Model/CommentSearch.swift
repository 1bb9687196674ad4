import PintleSyntax

/// Divides the text of a documentation into the fewest comments, going through its lines once.
struct CommentSearch {
  private let hasMargin: Bool
  private let lines: [CommentLine]
  /// The best ways to have read the first lines, up to each line.
  private var ways: [Ways]
  /// Block comments that may still go on; each is open at a deeper level than the one before.
  private var open: [OpenComment] = []

  /// A number of comments, of which the last one begins with a line.
  private struct Way {
    let count: Int
    let start: Int
    let kind: DocumentationLayout.Comment.Kind
    /// Whether the comments before the last one keep the margin.
    let keptMargin: Bool
  }

  /// The best ways without and with a comment that keeps the margin.
  private struct Ways {
    private var loose: Way?
    private var firm: Way?

    subscript(keepsMargin: Bool) -> Way? { keepsMargin ? firm : loose }

    mutating func offer(_ way: Way, _ keepsMargin: Bool) {
      guard way.count < self[keepsMargin]?.count ?? Int.max else { return }
      if keepsMargin { firm = way } else { loose = way }
    }

    mutating func offer(_ other: Ways) {
      if let way = other.loose { offer(way, false) }
      if let way = other.firm { offer(way, true) }
    }
  }

  private struct OpenComment {
    let level: Int
    var blocks = Ways()
    var plainBlocks = Ways()
  }

  /// - Parameter hasMargin: whether there are spaces in front of comments, which are removed again; else there are comments
  ///   `/*…*/`, which can have none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, hasMargin: Bool) {
    self.hasMargin = hasMargin
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      CommentLine($0.startIndex..<$0.endIndex, in: bytes)
    }
    ways = Array(repeating: Ways(), count: lines.count + 1)
    ways[0].offer(Way(count: 0, start: 0, kind: .line, keptMargin: false), false)
  }

  /// `nil` when the text cannot be divided so.
  mutating func comments() -> [DocumentationLayout.Comment]? {
    readLines()
    var found: [DocumentationLayout.Comment] = []
    var (end, keepsMargin) = (lines.count, true)
    while end > 0 {
      guard let way = ways[end][keepsMargin] else { return nil }
      let range = lines[way.start].range.lowerBound..<lines[end - 1].range.upperBound
      found.append(DocumentationLayout.Comment(range: range, kind: way.kind))
      (end, keepsMargin) = (way.start, way.keptMargin)
    }
    return found.reversed()
  }

  private mutating func readLines() {
    var level = 0
    for (number, line) in lines.enumerated() {
      if hasMargin || !line.beginsWithSlash { begin(at: number, level) }
      closeBlocks(at: number, level)
      level += line.signs.change
      if line.hasText, let last = open.last, last.level == level {
        ways[number + 1].offer(last.blocks)
      }
      if !hasMargin { beginPlainBlock(at: number, level) }
    }
  }

  /// Begins a block comment with a line, and reads the line as a comment of its own.
  private mutating func begin(at number: Int, _ level: Int) {
    let line = lines[number]
    let keepsMargin = hasMargin ? line.keepsMargin : line.hasNoMargin
    for keptMargin in [false, true] {
      guard let count = ways[number][keptMargin]?.count else { continue }
      let way = { kind in
        Way(count: count + 1, start: number, kind: kind, keptMargin: keptMargin)
      }
      if !line.hasBlankEnd {
        ways[number + 1].offer(way(.line), keptMargin || line.hasText && keepsMargin)
      }
      if open.last?.level != level { open.append(OpenComment(level: level)) }
      open[open.count - 1].blocks.offer(way(.block), keptMargin || keepsMargin)
    }
  }

  /// Forgets the block comments that cannot go on behind a line; plain ones may end with it.
  private mutating func closeBlocks(at number: Int, _ level: Int) {
    let signs = lines[number].signs
    while let last = open.last, last.level > level + signs.lowest {
      open.removeLast()
      let endsHere = signs.lastCloses && last.level == level + signs.change + 1
      if endsHere, last.level <= level + signs.lowestBeforeLast {
        ways[number + 1].offer(last.plainBlocks)
      }
    }
  }

  /// Begins a comment `/*…*/` with a line that has all of the sign but its slash.
  ///
  /// - Parameter level: how many block comments are open behind the line, when it is read from its start.
  private mutating func beginPlainBlock(at number: Int, _ level: Int) {
    guard let signs = lines[number].plainSigns, signs.lowest >= 0 else { return }
    let base = level - signs.change
    // Not more are above the new one than the line has signs.
    var place = open.count
    while place > 0, open[place - 1].level > base { place -= 1 }
    if place == 0 || open[place - 1].level != base {
      open.insert(OpenComment(level: base), at: place)
      place += 1
    }
    for keptMargin in [false, true] {
      guard let count = ways[number][keptMargin]?.count else { continue }
      let way = Way(count: count + 1, start: number, kind: .plainBlock, keptMargin: keptMargin)
      open[place - 1].plainBlocks.offer(way, true)
    }
  }
}

/// What matters of a line to find comments for it.
private struct CommentLine {
  /// The signs of block comments in a line: how many of these are open behind it more than before.
  struct Signs {
    private(set) var change = 0
    /// The least of that number anywhere in the line.
    private(set) var lowest = 0
    /// The same without the last sign.
    private(set) var lowestBeforeLast = 0
    /// Whether the line ends with `*/`.
    private(set) var lastCloses = false

    init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        let step: Int
        switch (bytes[index], bytes[index + 1]) {
        case (UInt8(ascii: "/"), UInt8(ascii: "*")): step = 1
        case (UInt8(ascii: "*"), UInt8(ascii: "/")): step = -1
        default:
          index += 1
          continue
        }
        index += 2
        change += step
        lowestBeforeLast = lowest
        lowest = min(lowest, change)
        lastCloses = step < 0 && index == range.upperBound
      }
    }
  }

  let range: Range<Int>
  /// Whether a line comment would lose its end.
  let hasBlankEnd: Bool
  /// Whether a block comment can end with it.
  let hasText: Bool
  let hasNoMargin: Bool
  /// Whether a comment that begins with it has no margin that could be removed. In an empty line it is the line feed that
  /// keeps the margin, which only a block comment has.
  let keepsMargin: Bool
  let beginsWithSlash: Bool
  let signs: Signs
  /// The signs of a comment `/*…` whose slash stands before the line; `nil` when it cannot.
  let plainSigns: Signs?

  init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.range = range
    let text = bytes[range]
    hasBlankEnd = CommentText.endOfText(in: range, of: bytes) < range.upperBound
    hasText = !range.isEmpty && !hasBlankEnd
    let indentation = CommentText.indentation(of: range, in: bytes)
    hasNoMargin = indentation == 0 && !range.isEmpty
    let hasOnlySpaces = text.prefix(indentation).allSatisfy { $0 == 0x20 }
    keepsMargin = indentation == 0 || indentation == range.count || !hasOnlySpaces
    beginsWithSlash = text.first == UInt8(ascii: "/")
    signs = Signs(range, in: bytes)
    let isPlain = text.first == UInt8(ascii: "*") && !text.starts(with: "**".utf8)
    plainSigns = isPlain ? Signs(range.dropFirst(), in: bytes) : nil
  }
}
