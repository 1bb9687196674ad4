// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "key-value-host",
  targets: [.executableTarget(name: "KeyValueHost")]
)
