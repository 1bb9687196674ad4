import PintleCodegen

/// A new project, as `pintle init` makes it: WIT, a configuration, and a guest and hosts that run.
package struct Project: Sendable {
  private let folder: String
  /// The guests, then the hosts.
  private let parts: [ProjectPart]

  /// - Parameters:
  ///   - folder: where it is; empty for the current folder.
  ///   - parts: the guests and hosts, in any order; without any, the configuration has bindings for examples of both.
  package init(folder: String, parts: Set<ProjectPart>) {
    self.folder = folder
    self.parts = ProjectPart.allCases.filter(parts.contains)
  }

  /// Its files.
  var files: [OutputFile] {
    let own = Template.all.filter { template in
      template.path == "project/\(Self.wit)"
        || parts.contains { template.path.hasPrefix("project/\($0.folder)/") }
    }
    let files = own.map { (path: String($0.path.dropFirst("project/".count)), text: $0.text) }
    return ([(path: Configuration.fileName, text: configuration)] + files).map {
      OutputFile(path: Paths.join(folder, $0.path), text: $0.text)
    }
  }

  /// What to do next, as lines of a shell.
  package var nextSteps: String {
    // A word that begins with a hyphen would be an option.
    let path = folder.hasPrefix("-") ? "./\(folder)" : folder
    let change = path.isEmpty ? [] : ["cd \(ShellWord.quoted(path))"]
    let guest = "# build a guest first, such as that of pintle init --guest rust"
    let lacksGuest = !parts.isEmpty && !parts.contains(.rust)
    let commands = (lacksGuest ? [guest] : []) + parts.flatMap(\.commands)
    return (change + ["pintle generate"] + commands).map { "  \($0)\n" }.joined()
  }

  private static let wit = "greeter.wit"

  private var configuration: String {
    let outputs = (parts.isEmpty ? [.rust, .typescript] : parts).map { "    \($0.output)" }
    return """
      {
        "wit": "\(Self.wit)",
        "outputs": [
      \(outputs.joined(separator: ",\n"))
        ]
      }

      """
  }
}

/// A word of a shell's command line.
package enum ShellWord {
  /// The word in quotes, if it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain ? word : inQuotes(word)
  }

  /// The word in quotes, in which nothing has a meaning.
  package static func inQuotes(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
