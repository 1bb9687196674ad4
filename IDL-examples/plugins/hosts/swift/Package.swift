// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "plugins-host",
  targets: [.executableTarget(name: "PluginsHost")]
)
