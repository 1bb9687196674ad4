// swift-tools-version: 6.0
import PackageDescription

// Tests/Consumer/run replaces the path, in a copy of this package.
let package = Package(
  name: "CommandPluginConsumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "pintle", path: "../../..")],
  targets: [
    .executableTarget(name: "Host", exclude: ["pintle.json", "wit"])
  ]
)
