import PintleDiagnostics

/// The tree of a file.
package struct ParsedFile: Sendable {
  package let file: FileID
  package let tree: FileSyntax
}

/// The parsed files of the main package, or of one dependency.
package struct SourceUnit: Sendable {
  /// The file or folder, as shown to people.
  package let path: String
  package let files: [ParsedFile]

  package init(path: String, files: [ParsedFile]) {
    self.path = path
    self.files = files
  }
}

/// Parses files. Every file has a tree, no matter how many errors it has.
package enum Parser {
  /// The trees of the files of several units.
  package static func parse(
    _ units: [(path: String, files: [FileID])], in sources: SourceMap
  ) -> Outcome<[SourceUnit]> {
    var all = Outcome<[SourceUnit]>([])
    for unit in units {
      var files: [ParsedFile] = []
      for file in unit.files {
        let parsed = parse(file, in: sources)
        files.append(parsed.value)
        all.diagnostics += parsed.diagnostics
      }
      all.value.append(SourceUnit(path: unit.path, files: files))
    }
    return all
  }

  /// The tree of a file, with diagnostics sorted by position, after those about characters that are not allowed anywhere.
  package static func parse(_ file: FileID, in sources: SourceMap) -> Outcome<ParsedFile> {
    parseKeepingTokens(file, in: sources).map { ParsedFile(file: file, tree: $0.tree) }
  }

  /// The tree and the tokens of a file, which are `nil` if it is not valid UTF-8.
  static func parseKeepingTokens(
    _ file: FileID, in sources: SourceMap
  ) -> Outcome<(tree: FileSyntax, text: Lexer?)> {
    let bytes = sources[file].bytes
    var check = TextCheck(bytes, in: file)
    guard check.run() else {
      return Outcome((FileSyntax(header: nil, declarations: []), nil), check.diagnostics)
    }
    var lexer = Lexer(bytes, in: file)
    lexer.run()
    var parser = TokenParser(lexer)
    let tree = parser.fileSyntax()
    let found = (lexer.diagnostics.kept + parser.diagnostics.kept).sorted {
      ($0.span?.start ?? 0) < ($1.span?.start ?? 0)
    }
    return Outcome((tree, lexer), check.diagnostics + found)
  }
}
