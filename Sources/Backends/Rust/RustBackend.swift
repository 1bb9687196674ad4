import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Makes the bindings of a Rust guest: one self-contained file.
package enum RustBackend: Backend {
  package static func generate(
    _ input: BackendInput, options: RustOptions
  ) -> Outcome<[GeneratedFile]> {
    let diagnostics = UnsupportedFeatures(input).diagnostics() + NameConflicts(input).diagnostics()
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let name = input.fileName ?? "\(KebabName(input.world.name).snake).rs"
    let file = GeneratedFile(name: name, text: RustFile(input, options).print())
    return Outcome([file], diagnostics)
  }
}
