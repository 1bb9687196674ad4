// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "vector-host",
  targets: [.executableTarget(name: "VectorHost")]
)
