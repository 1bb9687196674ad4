// swift-tools-version: 6.2
import PackageDescription

// The host of ../swift on WasmKit.
let package = Package(
  name: "beside-wasi-host",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/swiftwasm/WasmKit.git", from: "0.3.1")
  ],
  targets: [
    .executableTarget(
      name: "BesideWASIHost",
      dependencies: [
        .product(name: "WasmKit", package: "WasmKit"),
        .product(name: "WasmKitWASI", package: "WasmKit"),
      ])
  ]
)
