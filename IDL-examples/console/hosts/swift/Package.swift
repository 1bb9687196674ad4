// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "console-host",
  targets: [.executableTarget(name: "ConsoleHost")]
)
