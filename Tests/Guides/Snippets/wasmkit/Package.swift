// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "App",
  platforms: [.macOS(.v15), .iOS(.v18)],
  dependencies: [.package(url: "https://github.com/swiftwasm/WasmKit.git", from: "0.3.1")],
  targets: [
    .executableTarget(name: "App", dependencies: [.product(name: "WasmKit", package: "WasmKit")])
  ]
)
