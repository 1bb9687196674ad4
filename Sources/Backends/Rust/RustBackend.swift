import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Makes the bindings of a Rust guest: one self-contained file.
package enum RustBackend: Backend {
  package static func generate(
    _ input: BackendInput, options: RustOptions
  ) -> Outcome<[GeneratedFile]> {
    let file = RustFile(input, options)
    let diagnostics = file.features.find() + NameConflicts.find(input, file.modules)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let name = input.fileName ?? "\(KebabName(input.world.name).snake).rs"
    return Outcome([GeneratedFile(name: name, text: file.print())], diagnostics)
  }
}
