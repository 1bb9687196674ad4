import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Swift hosts: one class for a world, the support code, and the adapter of the chosen engine.
package enum SwiftBackend: Backend {
  package static func generate(
    _ input: BackendInput, options: SwiftOptions
  ) -> Outcome<[GeneratedFile]> {
    let names = WorldNames(input.model, input.abi)
    let diagnostics = UnsupportedFeatures.find(input, names, options) + NameConflicts.find(names)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let access = SupportFiles.modifier(options.access)
    let world = GeneratedFile(
      name: input.fileName ?? "\(names.world).swift",
      text: SwiftFile(names, access: access).print(header: input.header))
    return Outcome([world] + SupportFiles.files(options), diagnostics)
  }
}
