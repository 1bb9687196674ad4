import PintleTestSupport

/// The Swift files of the repository.
enum SourceTree {
  struct File {
    /// Below the repository, with `/`.
    let path: String
    let lines: [Substring]

    /// The modules that the file imports, with those in `#if` branches. A text literal may hold other languages.
    var imports: Set<String> {
      Set(
        lines.prefix { !$0.contains("\"\"\"") }.compactMap { line in
          var words = line.split(separator: " ")
          while let first = words.first, first.hasPrefix("@") || Self.modifiers.contains(first) {
            words.removeFirst()
          }
          guard words.first == "import", words.count > 1 else { return nil }
          // `import struct Glibc.stat` imports from Glibc.
          let name = words.count > 2 && Self.kinds.contains(words[1]) ? words[2] : words[1]
          return name.split(separator: ".").first.map(String.init)
        })
    }

    private static let modifiers: Set<Substring> = [
      "private", "fileprivate", "internal", "package", "public",
    ]
    private static let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
  }

  /// The Swift files below a folder of the repository, sorted by path.
  static func files(below folder: String) throws -> [File] {
    try Repository.files(below: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let lines = try Repository.read(path).split(separator: "\n", omittingEmptySubsequences: false)
      return File(path: path, lines: lines.dropLast())
    }
  }
}
