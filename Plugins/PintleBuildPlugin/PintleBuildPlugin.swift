import Foundation
import PackagePlugin

/// Generates the Swift bindings of a target that has a `pintle.json` in its folder, at build time.
///
/// They are one file in the plugin's work folder, generated again when the configuration or a WIT file changes. For more
/// worlds, the folder has more configurations: `NAME.pintle.json`.
@main
struct PintleBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let configurations = ConfigurationFiles.urls(in: target.directoryURL).map(
      TargetConfiguration.init)
    let problems = TargetProblems(target: target, configurations: configurations).all
    for (message, file) in problems {
      Diagnostics.error("\(file.path(percentEncoded: false)): \(message)")
    }
    if !problems.isEmpty { return [] }
    let tool = try context.tool(named: "pintle").url
    let folder = context.pluginWorkDirectoryURL
    let owner = Self.ownerOfSupport(configurations)
    let commands = configurations.map { configuration in
      let output = folder.appending(path: configuration.bindingsName)
      return Command.buildCommand(
        displayName: "Pintle: Swift bindings of \(target.name) (\(configuration.bindingsName))",
        executable: tool,
        arguments: Self.arguments(
          configuration, output, omitsSupport: configuration.url != owner?.url),
        inputFiles: [configuration.url] + configuration.wit.flatMap(WITInputs.files),
        outputFiles: [output])
    }
    let watch = try WatchedInputs.command(
      for: configurations.flatMap(\.wit).flatMap(WITInputs.places), target: target.directoryURL,
      workFolder: folder)
    return (watch.map { [$0] } ?? []) + commands
  }

  private static func arguments(
    _ configuration: TargetConfiguration, _ output: URL, omitsSupport: Bool
  ) -> [String] {
    [
      "generate", "--config", configuration.url.path(percentEncoded: false), "--language", "swift",
      "--out", output.path(percentEncoded: false), "--quiet", "--diagnostics", "build",
    ] + (omitsSupport ? ["--omit-support"] : [])
  }

  /// The configuration whose bindings have the support code for all worlds of the target: the first with the widest access,
  /// of those that don't leave it to another world anyway.
  private static func ownerOfSupport(
    _ configurations: [TargetConfiguration]
  ) -> TargetConfiguration? {
    let levels = ["internal", "package", "public"]
    func level(_ configuration: TargetConfiguration) -> Int {
      configuration.outputs?.first?.access.flatMap(levels.firstIndex) ?? 0
    }
    let candidates = configurations.filter { ($0.outputs?.first?.importFrom ?? []).isEmpty }
    let widest = candidates.map(level).max()
    return candidates.first { level($0) == widest } ?? configurations.first
  }
}
