// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "console-host",
  targets: [.executableTarget(name: "ConsoleHost")]
)
