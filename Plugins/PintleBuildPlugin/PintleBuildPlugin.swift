import Foundation
import PackagePlugin

/// Makes the Swift bindings of a target whose folder holds `pintle.json`, at build time.
///
/// The bindings go to the plugin's work folder, so nothing is checked in; they are made again when the configuration
/// or a WIT file changes.
@main
struct PintleBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let file = target.directoryURL.appending(path: "pintle.json")
    do {
      let settings = try Settings(contentsOf: file)
      let world = try WorldName(of: settings)
      let output = context.pluginWorkDirectoryURL
      let names = ["\(world.fileName).swift", "PintleSupport.swift"] + settings.adapterFiles
      return [
        .buildCommand(
          displayName: "Pintle: Swift bindings of world \(world.text)",
          executable: try context.tool(named: "pintle").url,
          arguments: [
            "generate", "--config", file.path(percentEncoded: false), "--language", "swift",
            "--out", output.path(percentEncoded: false), "--quiet",
            // SwiftPM does not ask this plugin again when only the text of a file changes.
            "--expect", names.joined(separator: ","),
          ],
          inputFiles: [file] + settings.witFiles,
          outputFiles: names.map { output.appending(path: $0) })
      ]
    } catch let problem as Problem {
      Diagnostics.error("\(file.path(percentEncoded: false)): \(problem.message)")
      return []
    }
  }
}

/// Something that keeps the plugin from knowing what to build.
struct Problem: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
