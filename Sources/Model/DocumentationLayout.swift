import PintleSyntax

/// The comments that are read as a given documentation.
///
/// A `///` line loses white space at its end, and with all others the margin that they share. A block comment keeps what is
/// inside of it, but must be balanced, and has to end in a line with text. So the lines of a text are divided into line
/// comments and block comments, as few as possible. Nothing is lost of the margin if one comment begins with no blank
/// (all get one space, which is removed), or with white space other than spaces: a comment without the exact margin of
/// spaces is left as it is. Text that begins with `*` and ends with `*/` can be that of a comment `/*…*/`, whose signs belong
/// to the documentation but for the first slash; then there is no margin.
///
/// Text whose lines are all indented by spaces alone and that has no empty line has no form at all: each comment that begins
/// with text takes part in the margin, and the one with the least white space loses all of it. The same reason keeps
/// comments from being read as such a text, so it is in no model that was made of WIT.
struct DocumentationLayout {
  /// Some lines of the text as one comment.
  struct Comment {
    enum Kind {
      case line
      case block
      /// `/*…*/`, whose text includes all of that but the first slash.
      case plainBlock
    }

    /// The bytes of the lines, without the last line feed.
    let range: Range<Int>
    let kind: Kind

    /// What stands before the margin, and behind the text.
    var signs: (opening: String, closing: String) {
      switch kind {
      case .line: ("///", "")
      case .block: ("/**", " */")
      case .plainBlock: ("/", "")
      }
    }
  }

  let comments: [Comment]
  /// As many spaces as the margin has.
  private let margin: String

  /// Margins may make a text longer by this factor. Only texts that are meant to do so are above it.
  private static let largestGrowth = 64

  /// Whether `/// ` in front of each line is enough, as nearly always.
  static func fitsLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    var hasLineWithoutMargin = false
    var start = 0
    while true {
      let end = bytes.endOfLine(from: start)
      if end > start {
        if CommentText.endOfText(in: start..<end, of: bytes) < end { return false }
        if CommentText.indentation(of: start..<end, in: bytes) == 0 { hasLineWithoutMargin = true }
      }
      if end == bytes.count { return hasLineWithoutMargin }
      start = end + 1
    }
  }

  /// `nil` when the text has no form.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var search = CommentSearch(bytes, hasMargin: true)
    if let found = search.comments() {
      let width = Self.marginWidth(of: found, in: bytes)
      if width * found.count <= bytes.count * Self.largestGrowth {
        (comments, margin) = (found, String(repeating: " ", count: width))
        return
      }
    }
    search = CommentSearch(bytes, hasMargin: false)
    guard let found = search.comments() else { return nil }
    (comments, margin) = (found, "")
  }

  /// The least white space that keeps a comment from losing it; one space if a comment has none.
  private static func marginWidth(
    of comments: [Comment], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var least = bytes.count
    for comment in comments where !comment.range.isEmpty {
      let indentation = CommentText.indentation(of: comment.range, in: bytes)
      if indentation == 0 { return 1 }
      let hasOnlySpaces = bytes[comment.range.prefix(indentation)].allSatisfy { $0 == 0x20 }
      if !hasOnlySpaces { least = min(least, indentation) }
    }
    return least
  }

  /// What stands between the signs of a comment that is not empty and its text.
  func margin(of comment: Comment, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let start = comment.range.prefix(margin.utf8.count)
    let isBlank = CommentText.indentation(of: start, in: bytes) == start.count
    return isBlank && bytes[start].contains { $0 != 0x20 } ? "" : margin
  }
}
