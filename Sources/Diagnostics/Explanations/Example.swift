extension Explanation {
  /// Some files, and calls of the program with them.
  package struct Example: Sendable {
    package struct File: Sendable {
      package let path: String
      package let text: String
      /// Shown instead of the text if that is too long.
      fileprivate let excerpt: String?
      /// The target of a symbolic link.
      package let link: String?

      init(_ path: String, _ text: String, excerpt: String? = nil) {
        self.path = path
        self.text = text
        self.excerpt = excerpt
        link = nil
      }

      init(_ path: String, link: String) {
        self.path = path
        self.link = link
        text = "-> \(link)\n"
        excerpt = nil
      }

      /// The contents of the file, in which a byte that is not valid UTF-8 takes the place of each replacement character.
      package var bytes: [UInt8] {
        text.unicodeScalars.flatMap { $0 == "\u{FFFD}" ? [0xFF] : Array(String($0).utf8) }
      }
    }

    package let files: [File]
    /// The arguments of consecutive calls of the program. The last call is the one that the example is about.
    package let calls: [String]

    /// A single WIT file.
    static func wit(_ text: String, _ calls: String...) -> Example {
      Example([File("demo.wit", text + "\n")], calls)
    }

    /// Several files. The first path determines which file or folder is read.
    static func files(_ files: [(String, String)], _ calls: String...) -> Example {
      Example(files.map { File($0.0, $0.1 + "\n") }, calls)
    }

    init(_ files: [File], _ calls: [String]) {
      self.files = files
      let root = files.first?.path.split(separator: "/").first.map(String.init) ?? "demo.wit"
      self.calls = calls.isEmpty ? ["wit \(root)"] : calls
    }
  }
}

extension Explanation.Example {
  func text(showsCalls: Bool) -> String {
    var output = ""
    for file in files {
      if files.count > 1 || showsCalls { output += "  \(file.path):\n" }
      let indent = files.count > 1 || showsCalls ? "    " : "  "
      for line in (file.excerpt ?? file.text).split(separator: "\n") {
        // Some examples contain characters that must not reach a terminal.
        output += indent + DisplayLine.printable(String(line)) + "\n"
      }
    }
    if showsCalls {
      for call in calls { output += "  $ pintle \(call)\n" }
    }
    return output
  }
}

extension Explanation {
  /// A small valid world, and the call that generates bindings for it.
  static let demo = "package example:demo;\nworld demo { export run: func(); }"
  static let generate = "generate demo.wit --language rust --out demo.rs"
}
