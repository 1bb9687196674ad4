import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Generates the bindings of a Rust guest: one self-contained file.
package struct RustBackend: Backend {
  package let name = "rust"
  package let title = "Rust"
  package let fileEndings = [".rs"]
  package var options = RustOptions()

  package init() {}

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let replacements = Replacements(options.with, input.model, input.world)
    let selection = Selection(input, options, replacements)
    var selected = input
    selected.abi = selection.abi
    let file = RustFile(selected, options, replacements)
    let diagnostics =
      OptionProblems.find(options, input.model.types) + replacements.problems
      + selection.problems + NameConflicts.find(selected, file.modules)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let name = input.fileName ?? "\(KebabName(input.world.name).snake).rs"
    return Outcome([GeneratedFile(name: name, text: file.print())], diagnostics)
  }
}
