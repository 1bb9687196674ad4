// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "key-value-host",
  targets: [.executableTarget(name: "KeyValueHost")]
)
