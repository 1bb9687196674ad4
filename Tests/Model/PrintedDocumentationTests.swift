import PintleModel
import Testing

/// Documentation is printed as comments that are read as the same text.
@Suite struct PrintedDocumentationTests {
  /// The documentation of an interface behind some comments; `nil` when these are not all that stands there.
  private func documentation(_ comments: String) -> (text: String?, printed: String)? {
    let checked = resolve("package a:b;\n\(comments)\ninterface i {}\n")
    guard checked.diagnostics.isEmpty, let package = checked.resolution.mainPackage,
      let interface = checked.model[package].interfaces.first
    else { return nil }
    return (checked.model[interface].docs, checked.printed)
  }

  private func printedComments(_ comments: String) -> Substring? {
    guard let printed = documentation(comments)?.printed,
      let start = printed.range(of: ";\n\n"), let end = printed.range(of: "interface i")
    else { return nil }
    return printed[start.upperBound..<end.lowerBound]
  }

  @Test(arguments: [
    // As the reference tool prints them, where these are read as the same text.
    ("// a\n// b", "/// a\n/// b\n"),
    ("/** a\n  b\n*/", "/// a\n///   b\n"),
    ("//\n// a\n//\n//  b", "///\n/// a\n///\n///  b\n"),
    // Empty.
    ("/**/", "///\n"),
    ("//\n//", "///\n"),
    // White space at the end of a line inside of a comment.
    ("/** a \n b */", "/** a \n b */\n"),
    ("/** a\n \n b */", "/** a\n \n b */\n"),
    ("/** a\r\r\nb */", "/** a\r\r\nb */\n"),
    // A line feed or a tab keeps a margin of spaces.
    ("/**\n  a\n  b\n*/", "/**\n  a\n  b */\n"),
    ("///\ta\n///\tb", "/**\ta\n\tb */\n"),
    // Comment signs that are not balanced.
    ("/** a /* \n */ b */\n// */ c", "/** a /* \n */ b */\n/// */ c\n"),
    ("// */ a\n/** b \nc */", "/// */ a\n/** b \nc */\n"),
    ("//     a\n/**\n  b\n*/", "///     a\n/**\n  b */\n"),
    // Comments that are no documentation to other tools.
    ("/* a */", "/// * a */\n"),
    ("/* a \n * b */", "/* a \n * b */\n"),
    ("/*/ a \n */\n//  b", "/*/ a \n */\n///  b\n"),
  ])
  func isPrintedAs(_ comments: String, _ expected: String) {
    #expect(printedComments(comments).map(String.init) == expected, "\(comments)")
  }

  /// All short comments, and random ones of several lines.
  @Test func everyDocumentationIsPrintedSoThatItIsReadAgain() {
    var seen: Set<String> = []
    var comments: [String] = []
    let pieces = [" ", "\t", "\n", "\r", "x", "/", "*", "/*", "*/", "\u{A0}", "\n//", "*/ /**"]
    func extend(_ text: String, _ count: Int) {
      comments += ["//" + text, "/**" + text + "*/"]
      if count > 0 { for piece in pieces { extend(text + piece, count - 1) } }
    }
    extend("", 3)
    var random = Random(seed: 1)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 4...14, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }
      comments.append((Bool.random(using: &random) ? "//" : "/**") + text.joined() + "*/")
    }
    for comment in comments {
      guard let first = documentation(comment), let text = first.text, seen.insert(text).inserted
      else { continue }
      let again = resolve(first.printed)
      #expect(again.report == "", "\(comment.debugDescription)")
      #expect(again.model.interfaces.first?.docs == text, "\(comment.debugDescription)")
      #expect(again.printed == first.printed, "\(comment.debugDescription)")
    }
    #expect(seen.count > 1000)
  }

  /// A margin of many tabs would be repeated in each line.
  @Test func marginsDoNotMakeTextsMuchLonger() {
    let block =
      "/**" + String(repeating: "\t", count: 5000) + "a\n"
      + String(repeating: " b \n", count: 5000) + " c */\n"
    for comments in [block, "// */\n" + block, block + "//\t*/\n"] {
      let printed = documentation(comments)?.printed
      #expect(printed != nil && printed?.utf8.count ?? 0 < 100 * comments.utf8.count)
    }
  }
}
