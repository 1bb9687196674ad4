// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "by-hand-host",
  targets: [.executableTarget(name: "ByHandHost")]
)
