import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Generates Swift hosts: a class for the world, the support code, and the adapter for the chosen engine.
///
/// They are separate files, or all in one file if the output path names a file.
package struct SwiftBackend: Backend {
  package let name = "swift"
  package let title = "Swift"
  package let fileEndings = [".swift"]
  package var options = SwiftOptions()

  package init() {}

  package func generate(_ input: BackendInput) -> Outcome<[GeneratedFile]> {
    let names = WorldNames(input.model, input.abi)
    let diagnostics = EngineSupport.find(input, options) + NameConflicts.find(names)
    if diagnostics.containErrors { return Outcome([], diagnostics) }
    let access = SupportFiles.modifier(options.access)
    let text = SwiftFile(names, access: access).print(header: input.header)
    let support = SupportFiles.files(options)
    guard let fileName = input.fileName else {
      let world = GeneratedFile(name: "\(names.world).swift", text: text)
      return Outcome([world] + support, diagnostics)
    }
    // The first line of a support file is its header.
    let bodies = support.map { file in
      let header = file.text.utf8.prefix { $0 != UInt8(ascii: "\n") }
      return String(file.text[header.endIndex...].dropFirst())
    }
    let file = GeneratedFile(name: fileName, text: text + bodies.joined())
    return Outcome([file], diagnostics)
  }
}
