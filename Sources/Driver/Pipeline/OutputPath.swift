import PintleDiagnostics

/// A path that does not fit the language that is to be written there.
package struct OutputPathProblem: Error, Equatable {
  package let message: String
  package let help: String
}

extension Output {
  /// The output that a path means: `.rs`, `.ts` and `.js` at its end name the file, anything else is a folder.
  package init(_ target: Target, at path: String, span: Span? = nil) throws(OutputPathProblem) {
    let name = Paths.name(of: path)
    guard !path.hasSuffix("/"), let ending = Self.ending(of: name) else {
      self.init(target: target, folder: Paths.tidied(path), span: span)
      return
    }
    let title = target.language.title
    guard target.language.fileExtensions.contains(ending), ending != ".swift" else {
      throw OutputPathProblem(
        message: "`\(name)` is no name for \(title) output",
        help: ending == ".swift" && target.language == .swift
          ? "name a folder: Swift output is several files"
          : "name a folder, or a file that ends in \(target.language.fileEndings)")
    }
    self.init(
      target: try Self.matching(target, ending, path),
      folder: Paths.tidied(Paths.folder(of: path)),
      fileName: name, span: span)
  }

  /// The ending of a name that looks like one of a source file.
  private static func ending(of name: String) -> String? {
    Language.allCases.flatMap(\.fileExtensions).first { name.hasSuffix($0) && name != $0 }
  }

  /// The target, with JavaScript chosen when the name of the file says so.
  private static func matching(
    _ target: Target, _ ending: String, _ path: String
  ) throws(OutputPathProblem) -> Target {
    guard case .typescript(var options) = target else { return target }
    if ending == ".ts", options.js || path.hasSuffix(".d.ts") {
      throw OutputPathProblem(
        message: "`\(Paths.name(of: path))` is no name for JavaScript output",
        help: "name a folder or the `.js` file; the `.d.ts` file is written beside it")
    }
    options.js = ending == ".js"
    return .typescript(options)
  }
}

extension Language {
  /// The endings of file names that an output path may have, for a message.
  fileprivate var fileEndings: String {
    fileExtensions.map { "`\($0)`" }.joined(separator: " or ")
  }
}
