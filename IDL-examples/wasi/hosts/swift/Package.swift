// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "wasi-host",
  targets: [.executableTarget(name: "WASIHost")]
)
