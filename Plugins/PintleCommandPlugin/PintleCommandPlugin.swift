import Foundation
import PackagePlugin

/// `swift package pintle generate` and `swift package pintle check`: runs Pintle for each `pintle.json` in the folders
/// of the package and its targets. `--target NAME` selects one target; all other arguments are passed on.
@main
struct PintleCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let tool = Tool(
      executable: try context.tool(named: "pintle").url, folder: context.package.directoryURL)
    var extractor = ArgumentExtractor(arguments)
    let targets = Set(extractor.extractOption(named: "target"))
    let arguments = extractor.remainingArguments
    guard let command = arguments.first, ["generate", "check"].contains(command),
      !Self.nameTheirInput(arguments)
    else { exit(try tool.run(arguments)) }

    let configurations = try configurations(of: context.package, targets)
    if configurations.isEmpty {
      Diagnostics.error("no pintle.json in the folders of the package and its targets")
      exit(1)
    }
    // Runs all of them, so that one call shows all errors.
    let statuses = try configurations.map {
      try tool.run([command, "--config", $0] + arguments.dropFirst())
    }
    exit(statuses.max() ?? 0)
  }

  /// Whether the arguments name their input and output, so that no configuration is needed.
  private static func nameTheirInput(_ arguments: [String]) -> Bool {
    let options = ["--config", "--out", "--help", "-h", "--version"]
    return arguments.contains { argument in
      options.contains { argument == $0 || argument.hasPrefix("\($0)=") }
    }
  }

  /// The paths of the configurations, relative to the folder of the package.
  private func configurations(of package: Package, _ names: Set<String>) throws -> [String] {
    let targets = names.isEmpty ? package.targets : try package.targets(named: names.sorted())
    let root = package.directoryURL.standardizedFileURL.path(percentEncoded: false)
    let folders = (names.isEmpty ? [package.directoryURL] : []) + targets.map(\.directoryURL)
    var found: [String] = []
    for folder in folders {
      let file = folder.appending(path: "pintle.json").standardizedFileURL
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      let path = file.path(percentEncoded: false)
      let name =
        path.hasPrefix(root) ? String(path.dropFirst(root.count).trimmingPrefix("/")) : path
      if !found.contains(name) { found.append(name) }
    }
    return found
  }
}

/// The program `pintle`.
private struct Tool {
  let executable: URL
  /// Where it runs: paths in messages are relative to this folder.
  let folder: URL

  /// Runs the program, whose output becomes that of the plugin, and returns its exit status.
  func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
