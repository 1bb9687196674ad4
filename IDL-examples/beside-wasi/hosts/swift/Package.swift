// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "beside-wasi-host",
  targets: [.executableTarget(name: "BesideWASIHost")]
)
