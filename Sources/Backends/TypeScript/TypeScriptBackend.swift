import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// TypeScript hosts: one self-contained file, or JavaScript and a file with its types.
package struct TypeScriptBackend: Backend {
  package let name = "typescript"
  package let title = "TypeScript"
  package let fileEndings = FileForm.all.map(\.ending)
  package let writtenEndings = FileForm.all.flatMap {
    [$0.ending, $0.declarationsEnding].compactMap(\.self)
  }
  package let similarEndings = [
    ".tsx": ".ts", ".jsx": ".js", ".cts": ".cjs", ".d.ts": ".js", ".d.mts": ".mjs",
    ".d.cts": ".cjs",
  ]
  package var options = TypeScriptOptions()

  package init() {}

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let output = FileState(input, options)
    let diagnostics =
      output.views.problems + output.names.asyncFunctions.problems + NameConflicts.find(input)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let form =
      input.fileName.flatMap(FileForm.named) ?? (options.js ? .javaScript : .typeScript)
    let stem = input.fileName.map { String($0.dropLast(form.ending.count)) } ?? input.world.name
    if options.runtime == .shared, stem == SharedRuntime.stem {
      return Outcome([], diagnostics + [takesName(of: stem + form.ending, input)])
    }
    let world = files(TypeScriptFile(output, form), stem: stem, form)
    let shared = options.runtime == .shared ? SharedRuntime(options).files(form) : []
    return Outcome(world + shared, diagnostics)
  }

  /// The error for a world whose file would have the name of the runtime's.
  private func takesName(of file: String, _ input: BackendInput) -> Diagnostic {
    Diagnostic(
      .nameCollision, "`\(file)` is the file of the shared runtime, so the world can't have it",
      at: input.world.span,
      help: ["name another file: `app\(file.dropFirst(SharedRuntime.stem.count))`, for example"])
  }

  private func files(
    _ module: TypeScriptFile, stem: String, _ form: FileForm
  ) -> [GeneratedFile] {
    let name = stem + form.ending
    guard let declarationsEnding = form.declarationsEnding else {
      return [GeneratedFile(name: name, text: module.text(for: .typeScript))]
    }
    let typesFile = stem + declarationsEnding
    let code = module.text(for: .javaScript, declarations: typesFile)
    return [
      GeneratedFile(name: name, text: form.isCommonJS ? CommonJS.text(of: code) : code),
      GeneratedFile(name: typesFile, text: module.text(for: .declarations)),
    ]
  }

  package func needs(sharedFile name: String, in text: String) -> Bool {
    text.contains("from \"./\(name.prefix { $0 != "." })")
  }

  package mutating func adopt(fileName: String) throws(FileNameProblem) {
    guard let form = FileForm.named(fileName), form.isJavaScript || !options.js else {
      throw FileNameProblem(
        "`\(fileName)` is not a file name for JavaScript output",
        help:
          "write `\(fileName.prefix { $0 != "." }).js`; the file with its types is written beside it"
      )
    }
    if form.isCommonJS, options.runtime == .shared {
      throw FileNameProblem(
        "`\(fileName)` can't import a shared runtime, which is an ES module",
        help: "name a `.js` or `.mjs` file, or leave out the option `runtime`")
    }
    options.js = form.isJavaScript
  }
}
