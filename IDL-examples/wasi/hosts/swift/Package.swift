// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "wasi-host",
  targets: [.executableTarget(name: "WASIHost")]
)
