import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Generates Swift hosts: a class for the world, the support code, and the adapter for the chosen engine.
///
/// They are separate files, or all in one file if the output path names a file. With imports from other worlds, that file
/// leaves the support code to their bindings.
package struct SwiftBackend: Backend {
  package let name = "swift"
  package let title = "Swift"
  package let fileEndings = [".swift"]
  package var options = SwiftOptions()

  package init() {}

  /// The adapters and their parts for other engines than the chosen one.
  package var supersededFiles: [String] {
    let wanted = Set(SupportFile.stems(options.engine))
    let all = SwiftOptions.Engine.allCases.flatMap(SupportFile.stems)
    return Set(all).subtracting(wanted).sorted().map { "\($0).swift" }
  }

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let providers = ProviderSearch.find(input, options)
    let names = WorldNames(input.model, input.abi, options, providers.value)
    let diagnostics =
      providers.diagnostics + names.views.problems + NameConflicts.find(names)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let access = SupportFile.modifier(options.access)
    let file = SwiftFile(names, access: access)
    let support = SupportFile.all(options)
    guard let fileName = input.fileName else {
      let world = GeneratedFile(
        name: "\(names.world).swift", text: file.print(header: input.header))
      let others = support.map { file in
        GeneratedFile(name: file.name, text: file.text) { file.wider.map(\.text) }
      }
      return Outcome([world] + others, diagnostics)
    }
    // The bindings of other worlds in the same module have the support code already.
    let isAlone = providers.value.all.allSatisfy(\.isSameWorld)
    let included = isAlone ? support : []
    let text = file.print(header: input.header, imports: included.flatMap(\.imports))
    let single = GeneratedFile(name: fileName, text: text + included.map(\.body).joined())
    return Outcome([single], diagnostics)
  }
}
