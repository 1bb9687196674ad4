import PintleDiagnostics

/// The file of `--depfile`: a rule in the format of Make, which Ninja and other build systems read too.
enum DependencyFile {
  /// The file for a run, or an error if its path is that of an output or an input.
  static func file(
    _ path: String, for outputs: [OutputFile], in sources: SourceMap
  ) -> Outcome<OutputFile?> {
    let inputs = sources.files.map(\.path).filter { $0 != StandardStream.input }
    let place = identity(of: path)
    for (paths, role) in [(outputs.map(\.path), "generated"), (inputs, "read")]
    where paths.contains(where: { identity(of: $0) == place }) {
      return .failure([
        Diagnostic(
          .invalidOption, "`--depfile` names `\(path)`, which is a file that is \(role)",
          help: ["name another file, for example `\(path).d`"])
      ])
    }
    let text = text(outputs: outputs.map(\.path), inputs: inputs)
    return Outcome(OutputFile(path: path, text: text, isAlwaysReplaced: true))
  }

  /// The outputs depend on the inputs; and a rule without a recipe for each input, so that Make goes on when one is gone.
  static func text(outputs: [String], inputs: [String]) -> String {
    let inputs = inputs.map(escaped)
    let rule = "\(outputs.map(escaped).joined(separator: " ")):"
    return ([rule] + inputs).joined(separator: " \\\n  ") + "\n"
      + inputs.map { "\($0):\n" }.joined()
  }

  /// A path as Make reads it: a backslash counts only before what it escapes.
  private static func escaped(_ path: String) -> String {
    var text = ""
    var backslashes = ""
    for character in path {
      switch character {
      case " ", "#", ":":
        text += "\(backslashes)\\\(character)"
        backslashes = ""
      case "$":
        text += "$$"
        backslashes = ""
      case "\\":
        text.append(character)
        backslashes.append(character)
      default:
        text.append(character)
        backslashes = ""
      }
    }
    return text
  }

  /// The same for all paths of a file.
  private static func identity(of path: String) -> String {
    FileSystem.realPath(path) ?? Paths.tidied(path)
  }
}
