import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleResolve
import PintleSyntax

/// Checks the properties that formatted text must have.
package enum FormattingCheck {
  /// Returns the formatted text, or `nil` if the text has syntax errors.
  package static func format(_ bytes: [UInt8]) -> [UInt8]? {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
    return WITFormatter.format(file, in: sources).value
  }

  /// Describes what the formatter does wrong with a text, or returns `nil`.
  package static func problem(with bytes: [UInt8]) -> String? {
    guard let once = format(bytes) else { return nil }
    guard let twice = format(once) else { return "has syntax errors afterwards:\n\(show(once))" }
    if twice != once { return "is not final:\n\(show(once))\nbecomes\n\(show(twice))" }
    if outline(bytes) != outline(once) { return "lost or moved something:\n\(show(once))" }
    if meaning(bytes) != meaning(once) { return "changed the meaning:\n\(show(once))" }
    return layoutProblem(once)
  }

  private static func show(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// All tokens and comments in order, except commas before closing brackets.
  private static func outline(_ bytes: [UInt8]) -> [[UInt8]] {
    var text = Lexer(bytes, in: FileID(index: 0))
    text.run()
    var outline: [[UInt8]] = []
    var comment = 0
    for (index, token) in text.tokens.enumerated() {
      while comment < token.commentsBefore {
        outline.append(trimmed(bytes[text.comments[comment].start..<text.comments[comment].end]))
        comment += 1
      }
      let next = text.tokens.dropFirst(index + 1).first?.kind
      let isOptional =
        token.kind == .comma && [.rightBrace, .rightParenthesis, .rightAngle].contains(next)
      if !isOptional { outline.append(Array(bytes[token.start..<token.end])) }
    }
    return outline
  }

  private static func trimmed(_ comment: ArraySlice<UInt8>) -> [UInt8] {
    var comment = comment
    while let last = comment.last, [0x20, 0x09, 0x0D].contains(last) { comment.removeLast() }
    return Array(comment)
  }

  /// All documentation, the codes of all errors, and the resolved packages as JSON.
  private static func meaning(_ bytes: [UInt8]) -> [String] {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
    let parsed = Parser.parse(file, in: sources)
    let resolved = Resolver.resolve(parsed.map { [SourceUnit(path: "a.wit", files: [$0])] })
    var meaning = documentation(of: parsed.value.tree)
    meaning += resolved.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)
    let resolution = resolved.value
    if resolution.mainPackage != nil { meaning.append(WITJSON.dump(resolution.model).text) }
    return meaning
  }

  /// The documentation of everything in a tree, in order.
  private static func documentation(of node: Any) -> [String] {
    if let docs = node as? Documentation { return [docs.text] }
    if node is Identifier || node is Span { return [] }
    return Mirror(reflecting: node).children.flatMap { documentation(of: $0.value) }
  }

  /// Finds trailing white space, repeated empty lines, and a missing newline at the end.
  private static func layoutProblem(_ bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return nil }
    let text = show(bytes)
    if bytes.last != 0x0A || text.utf8.starts(with: "\n".utf8) {
      return "does not end well:\n\(text)"
    }
    // What is in block comments stays as it is.
    if text.contains("/*") { return nil }
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
      if line.last == " " || line.last == "\t" { return "leaves white space:\n\(text)" }
    }
    return text.contains("\n\n\n") ? "leaves empty lines:\n\(text)" : nil
  }
}
