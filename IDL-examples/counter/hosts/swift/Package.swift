// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "counter-host",
  targets: [.executableTarget(name: "CounterHost")]
)
