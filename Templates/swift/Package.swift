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
      exclude: ["Tests"],
      sources: [
        "PintleSupport.swift", "PintleSupport+Errors.swift", "PintleSupport+Memory.swift",
        "PintleSupport+Handles.swift", "PintleSupport+Objects.swift",
        "PintleSupport+HostObjects.swift", "PintleSupport+Composition.swift",
        "PintleSupport+Linking.swift",
        "PintleSupport+Limits.swift",
        "PintleSupport+Interruption.swift", "PintleSupport+Regions.swift",
        "PintleDeclarations.swift",
        "PintleSupport+Views.swift", "PintleSupport+Values.swift",
        "PintleEngine+WasmCAPI.swift", "PintleEngine+WasmCAPI+Store.swift",
        "PintleEngine+WasmCAPI+Callbacks.swift", "PintleEngine+WasmCAPI+Symbols.swift",
      ]
    ),
    .testTarget(name: "PintleSupportTests", dependencies: ["PintleSupport"], path: "Tests"),
  ]
)
