import Foundation
import PackagePlugin

/// Generates the Swift bindings of a target that has a `pintle.json` in its folder, at build time.
///
/// They are one file in the plugin's work folder, generated again when the configuration or a WIT file changes. The
/// name of the file is fixed: it has to be known before the WIT is read.
@main
struct PintleBuildPlugin: BuildToolPlugin {
  static let fileName = "PintleBindings.swift"

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let configuration = target.directoryURL.appending(path: "pintle.json")
    let path = configuration.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else {
      Diagnostics.error("\(path): the build plugin needs this file, which names the WIT")
      return []
    }
    let sources = (target as? any SourceModuleTarget)?.sourceFiles.map(\.url) ?? []
    if let clash = sources.first(where: { $0.lastPathComponent == Self.fileName }) {
      Diagnostics.error(
        "\(clash.path(percentEncoded: false)): rename this file, the build plugin generates "
          + "one with the same name")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: Self.fileName)
    return [
      .buildCommand(
        displayName: "Pintle: Swift bindings of \(target.name)",
        executable: try context.tool(named: "pintle").url,
        arguments: [
          "generate", "--config", path, "--language", "swift",
          "--out", output.path(percentEncoded: false), "--quiet",
        ],
        inputFiles: [configuration] + witFiles(of: configuration), outputFiles: [output])
    ]
  }

  /// The files at the path of the key `wit`. If there are none, Pintle reports the error.
  private func witFiles(of configuration: URL) -> [URL] {
    struct File: Decodable {
      let wit: String
    }
    guard let data = try? Data(contentsOf: configuration),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    let wit = configuration.deletingLastPathComponent().appending(path: file.wit)
    var visited: Set<URL> = []
    return wit.pathExtension == "wit" ? [wit] : witFiles(in: wit, &visited)
  }

  /// The WIT files in a folder and below it, including folders that are links.
  private func witFiles(in folder: URL, _ visited: inout Set<URL>) -> [URL] {
    guard visited.insert(folder.resolvingSymlinksInPath()).inserted,
      let entries = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    var files: [URL] = []
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      files += entry.pathExtension == "wit" ? [entry] : witFiles(in: entry, &visited)
    }
    return files
  }
}
