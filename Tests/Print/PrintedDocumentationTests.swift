import PintleModel
import PintlePrint
import PintleTestSupport
import Testing

/// Documentation is printed as `///` lines, as the reference tool prints it.
@Suite struct PrintedDocumentationTests {
  /// The documentation of an interface after some comments, and the printed package; `nil` with diagnostics.
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
    // As the reference tool prints them, if it reads the same text.
    ("// a\n// b", "/// a\n/// b\n"),
    ("/** a\n  b\n*/", "/// a\n///   b\n"),
    ("//\n// a\n//\n//  b", "///\n/// a\n///\n///  b\n"),
    ("//\n//", "///\n"),
    // Block comments of several lines, with the margin and line ends of the source.
    ("/** a \n b */", "/// a \n///  b\n"),
  ])
  func isPrintedAs(_ comments: String, _ expected: String) {
    #expect(printedComments(comments).map(String.init) == expected, "\(comments)")
  }
}
