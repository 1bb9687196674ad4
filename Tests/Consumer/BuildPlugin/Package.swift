// swift-tools-version: 6.0
import PackageDescription

// The path is replaced by Tests/Consumer/run, which works on a copy of this package.
let package = Package(
  name: "BuildPluginConsumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "pintle", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Host", exclude: ["pintle.json", "wit"],
      plugins: [.plugin(name: "PintleBuildPlugin", package: "pintle")])
  ]
)
