import Foundation
import PackagePlugin

/// `swift package pintle-generate`: runs `pintle generate` for each configuration in the folders of the package and its
/// targets, or with `--target NAME` of one target.
@main
struct PintleGeneratePlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    exit(try ConfigurationRuns(context).run("generate", arguments))
  }
}
