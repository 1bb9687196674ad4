// swift-tools-version: 6.2
import PackageDescription

// The files that `pintle generate` copies into a host, in a package that compiles and tests them with one engine: that of the
// environment variable PINTLE_ENGINE, or `wasm-c-api`.

let engine = Context.environment["PINTLE_ENGINE"] ?? "wasm-c-api"

// They define the same names.
let adapters = [
  "wasm-c-api": [
    "PintleEngine+WasmCAPI.swift", "PintleEngine+WasmCAPI+Callbacks.swift",
    "PintleEngine+WasmCAPI+Code.swift",
    "PintleEngine+WasmCAPI+ExtraImports.swift",
    "PintleEngine+WasmCAPI+Failures.swift",
    "PintleEngine+WasmCAPI+Fuel.swift",
    "PintleEngine+WasmCAPI+Instantiation.swift",
    "PintleEngine+WasmCAPI+Interruption.swift",
    "PintleEngine+WasmCAPI+Library.swift",
    "PintleEngine+WasmCAPI+Store.swift",
    "PintleEngine+WasmCAPI+Symbols.swift",
    "PintleEngine+WasmCAPI+Types.swift",
    "PintleEngine+WasmCAPI+Values.swift",
    "PintleEngine+WasmCAPI+WASI.swift",
    "PintleEngine+WasmCAPI+WASISymbols.swift",
    "PintleEngine+WasmCAPI+Wasmtime.swift",
  ],
  "javascriptcore": [
    "PintleEngine+JavaScriptCore.swift", "PintleEngine+JavaScriptCore+Bridge.swift",
    "PintleEngine+JavaScriptCore+Host.swift", "PintleEngine+JavaScriptCore+Symbols.swift",
    "PintleEngine+JavaScriptCore+Values.swift",
  ],
  "wasmkit": [
    "PintleEngine+WasmKit.swift", "PintleEngine+WasmKit+Calls.swift",
    "PintleEngine+WasmKit+Relay.swift",
  ],
]

let package = Package(
  name: "PintleSupport",
  platforms: [.macOS(.v13)],
  targets: [
    .target(
      name: "PintleSupport",
      path: ".",
      exclude: ["Tests"] + adapters.filter { $0.key != engine }.flatMap(\.value)
    ),
    .testTarget(
      name: "PintleSupportTests",
      dependencies: ["PintleSupport"],
      path: "Tests",
      exclude: ["wasm-c-api", "javascriptcore"].filter { $0 != engine }.map { "Engines/\($0)" }
    ),
  ]
)
