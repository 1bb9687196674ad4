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
  package let needsPath = false
  package var options = SwiftOptions()

  package init() {}

  /// The names of all support files but some, for example of the adapters for other engines than the chosen one. Bindings without
  /// support code leave them all to another world.
  private func supportFiles(besides names: [String]) -> [String] {
    if options.omitSupport { return [] }
    return Set(SwiftOptions.Engine.allCases.flatMap(SupportFile.stems)).map { "\($0).swift" }
      .filter { !names.contains($0) }.sorted()
  }

  /// A file that includes the support code needs no other.
  package func needs(sharedFile name: String, in text: String) -> Bool {
    !text.contains("nonisolated final class PintleGuest ")
  }

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let providers = ProviderSearch.find(input, options)
    let names = WorldNames(input.model, input.abi, options, providers.value)
    let diagnostics =
      providers.diagnostics + names.views.problems + NameConflicts.find(names)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let access = SupportFile.modifier(options.access)
    let file = SwiftFile(names, access: access)
    let types = SupportFile.importOfTypes(options)
    let support = options.omitSupport ? [] : SupportFile.all(options)
    guard let fileName = input.fileName else {
      let world = GeneratedFile(
        name: "\(names.world).swift", text: file.print(header: input.header, imports: types),
        superseded: supportFiles(besides: support.map(\.name)))
      let others = support.map { file in
        GeneratedFile(name: file.name, text: file.text) { file.wider.map(\.text) }
      }
      return Outcome([world] + others, diagnostics)
    }
    // The bindings of other worlds in the same module have the support code already.
    let isAlone = providers.value.all.allSatisfy(\.isSameWorld)
    let included = isAlone ? support : []
    let imports = types + included.flatMap(\.imports)
    let text = file.print(header: input.header, imports: imports)
    let single = GeneratedFile(
      name: fileName, text: text + included.map(\.body).joined(),
      included: isAlone ? supportFiles(besides: [fileName]) : [])
    return Outcome([single], diagnostics)
  }
}
