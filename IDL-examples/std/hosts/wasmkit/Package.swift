// swift-tools-version: 6.2
import PackageDescription

// The same host as in ../swift, on WasmKit.
let package = Package(
  name: "std-host",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/swiftwasm/WasmKit.git", from: "0.3.1")
  ],
  targets: [
    .executableTarget(
      name: "StdHost", dependencies: [.product(name: "WasmKit", package: "WasmKit")])
  ]
)
