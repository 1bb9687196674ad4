import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// TypeScript hosts: one self-contained file, or a `.js` and a `.d.ts` file.
package struct TypeScriptBackend: Backend {
  package let name = "typescript"
  package let title = "TypeScript"
  package let fileEndings = [".ts", ".js"]
  package var options = TypeScriptOptions()

  package init() {}

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let output = FileState(input, options)
    let diagnostics = output.views.problems + NameConflicts.find(input)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let module = TypeScriptFile(output)
    let stem = stem(input)
    let files =
      options.js
      ? [
        GeneratedFile(
          name: "\(stem).js", text: module.text(for: .javaScript, declarations: "\(stem).d.ts")),
        GeneratedFile(name: "\(stem).d.ts", text: module.text(for: .declarations)),
      ]
      : [GeneratedFile(name: "\(stem).ts", text: module.text(for: .typeScript))]
    return Outcome(files, diagnostics)
  }

  package mutating func adopt(fileName: String) throws(FileNameProblem) {
    let isJavaScript = fileName.hasSuffix(".js")
    if !isJavaScript, options.js || fileName.hasSuffix(".d.ts") {
      throw FileNameProblem(
        "`\(fileName)` is not a file name for JavaScript output",
        help: "name a folder or the `.js` file; the `.d.ts` file is written beside it")
    }
    options.js = isJavaScript
  }

  /// The file name without its extension.
  private func stem(_ input: BackendInput) -> String {
    let name = input.fileName ?? input.world.name
    for ending in [".d.ts", ".ts", ".js"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
