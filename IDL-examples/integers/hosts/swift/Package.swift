// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "integers-host",
  targets: [.executableTarget(name: "IntegersHost")]
)
