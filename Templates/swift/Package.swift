// swift-tools-version: 6.2
import PackageDescription

// The files that `pintle generate` copies into a host, in a package that compiles and tests them.
let package = Package(
  name: "PintleSupport",
  platforms: [.macOS(.v13)],
  targets: [
    .target(
      name: "PintleSupport",
      path: ".",
      // The adapters of the other engines define the same names.
      exclude: [
        "Tests", "PintleEngine+WasmKit.swift", "PintleEngine+WasmKit+Calls.swift",
        "PintleEngine+WasmKit+Relay.swift", "PintleEngine+JavaScriptCore.swift",
        "PintleEngine+JavaScriptCore+Bridge.swift", "PintleEngine+JavaScriptCore+Host.swift",
        "PintleEngine+JavaScriptCore+Symbols.swift", "PintleEngine+JavaScriptCore+Values.swift",
      ]
    ),
    .testTarget(name: "PintleSupportTests", dependencies: ["PintleSupport"], path: "Tests"),
  ]
)
