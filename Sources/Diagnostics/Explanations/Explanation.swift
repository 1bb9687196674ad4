/// What `pintle explain` tells about a code. A test runs the examples: the wrong one has the code, the corrected one
/// has not.
package struct Explanation: Sendable {
  /// Some files, and what is called with them.
  package struct Example: Sendable {
    package struct File: Sendable {
      package let path: String
      package let text: String
      /// What is shown instead of the text, when that is long.
      fileprivate let excerpt: String?

      /// Where it leads if it is a symbolic link.
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

      /// The content of the file. A replacement character stands for a byte that is no UTF-8.
      package var bytes: [UInt8] {
        text.unicodeScalars.flatMap { $0 == "\u{FFFD}" ? [0xFF] : Array(String($0).utf8) }
      }
    }

    package let files: [File]
    /// Calls of the program, without its name, one after the other; the last one counts.
    package let calls: [String]

    /// WIT in one file.
    static func wit(_ text: String, _ calls: String...) -> Example {
      Example([File("demo.wit", text + "\n")], calls)
    }

    /// Several files; the first path names what is read.
    static func files(_ files: [(String, String)], _ calls: String...) -> Example {
      Example(files.map { File($0.0, $0.1 + "\n") }, calls)
    }

    init(_ files: [File], _ calls: [String]) {
      self.files = files
      let root = files.first?.path.split(separator: "/").first.map(String.init) ?? "demo.wit"
      self.calls = calls.isEmpty ? ["wit \(root)"] : calls
    }
  }

  /// One line, for the list of all codes.
  package let summary: String
  package let paragraph: String
  package let wrong: Example
  package let corrected: Example

  init(_ summary: String, _ paragraph: String, wrong: Example, corrected: Example) {
    self.summary = summary
    self.paragraph = paragraph
    self.wrong = wrong
    self.corrected = corrected
  }

  /// The text that people read.
  package func text(for code: DiagnosticCode) -> String {
    let calls = wrong.calls + corrected.calls
    let showsCalls = calls.contains { $0 != calls[0] || !$0.hasPrefix("wit ") }
    return "\(code.rawValue): \(summary)\n\n\(Self.wrapped(paragraph))\n\n"
      + "Wrong:\n\n\(wrong.text(showsCalls: showsCalls))\n"
      + "Corrected:\n\n\(corrected.text(showsCalls: showsCalls))"
  }

  /// The text in lines that fit a terminal.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// All codes, each with its line.
  package static var list: String {
    let width = DiagnosticCode.allCases.map(\.rawValue.count).max() ?? 0
    return DiagnosticCode.allCases.map { code in
      let padding = String(repeating: " ", count: width - code.rawValue.count)
      return "\(code.rawValue)\(padding)  \(code.explanation.summary)\n"
    }.joined()
  }
}

extension Explanation.Example {
  fileprivate func text(showsCalls: Bool) -> String {
    var output = ""
    for file in files {
      if files.count > 1 || showsCalls { output += "  \(file.path):\n" }
      let indent = files.count > 1 || showsCalls ? "    " : "  "
      for line in (file.excerpt ?? file.text).split(separator: "\n") {
        // Some examples are about characters that no terminal should see.
        output += indent + DisplayLine.printable(String(line)) + "\n"
      }
    }
    if showsCalls {
      for call in calls { output += "  $ pintle \(call)\n" }
    }
    return output
  }
}
