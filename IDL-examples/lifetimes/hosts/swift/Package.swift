// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "lifetimes-host",
  targets: [.executableTarget(name: "LifetimesHost")]
)
