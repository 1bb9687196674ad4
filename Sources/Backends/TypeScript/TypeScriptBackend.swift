import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Prints host bindings in TypeScript: one file per world without imports, or a `.js` and a `.d.ts` file.
package enum TypeScriptBackend: Backend {
  package static func generate(
    _ input: BackendInput, options: TypeScriptOptions
  ) -> Outcome<[GeneratedFile]> {
    let diagnostics = UnsupportedFeatures.find(input) + NameConflicts.find(input)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let module = TypeScriptFile(FileState(input))
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

  /// The name of the files without their endings.
  private static func stem(_ input: BackendInput) -> String {
    let name = input.fileName ?? input.world.name
    for ending in [".d.ts", ".ts", ".js"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
