// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "integers-host",
  targets: [.executableTarget(name: "IntegersHost")]
)
