// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "vector-host",
  targets: [.executableTarget(name: "VectorHost")]
)
