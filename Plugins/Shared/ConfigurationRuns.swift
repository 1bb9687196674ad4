import Foundation
import PackagePlugin

/// Runs a command of Pintle for each configuration in the folders of a package and its targets.
struct ConfigurationRuns {
  private let executable: URL
  private let package: Package

  init(_ context: PluginContext) throws {
    executable = try context.tool(named: "pintle").url
    package = context.package
  }

  /// Runs the command once for each configuration, or once if the arguments name the input themselves. `--target NAME` selects
  /// one target; all other arguments are passed on.
  ///
  /// - Returns: the largest exit status.
  func run(_ command: String, _ arguments: [String]) throws -> Int32 {
    if Self.nameTheirInput(arguments) { return try run([command] + arguments) }
    var extractor = ArgumentExtractor(arguments)
    let targets = extractor.extractOption(named: "target")
    let rest = extractor.remainingArguments
    let configurations = try configurations(Set(targets))
    if configurations.isEmpty {
      let place = targets.isEmpty ? "the package and its targets" : "the target"
      Diagnostics.error("no pintle.json in the folder of \(place)")
      return 1
    }
    // Runs all of them, so that one call shows all errors.
    return try configurations.map { try run([command, "--config", $0] + rest) }.max() ?? 0
  }

  /// Runs the program in the folder of the package, to which paths in messages are relative. Its output becomes that of
  /// the plugin.
  func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = package.directoryURL
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Whether the arguments name their input, or ask for help, so that no configuration is needed.
  private static func nameTheirInput(_ arguments: [String]) -> Bool {
    let options = ["--config", "--out", "-o", "--help", "-h", "--version"]
    return arguments.contains { argument in
      options.contains { argument == $0 || argument.hasPrefix("\($0)=") }
    }
  }

  /// The paths of the configurations, relative to the folder of the package.
  private func configurations(_ names: Set<String>) throws -> [String] {
    let targets = names.isEmpty ? package.targets : try package.targets(named: names.sorted())
    let root = package.directoryURL.standardizedFileURL.path(percentEncoded: false)
    let folders = (names.isEmpty ? [package.directoryURL] : []) + targets.map(\.directoryURL)
    var found: [String] = []
    for file in folders.flatMap(ConfigurationFiles.urls) {
      let path = file.standardizedFileURL.path(percentEncoded: false)
      let isInside = path.hasPrefix(root)
      let name = isInside ? String(path.dropFirst(root.count).trimmingPrefix("/")) : path
      if !found.contains(name) { found.append(name) }
    }
    return found
  }
}
