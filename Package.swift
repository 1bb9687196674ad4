// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// One module, a folder below Sources, with its tests in the folder of the same name below Tests.
///
/// PintleTestSupport has what several tests share: models of WIT text, temporary folders, snapshots.
func stage(_ folder: String, _ dependencies: [String] = []) -> [Target] {
  let name = folder.split(separator: "/").last.map(String.init) ?? folder
  let imports = dependencies.map { Target.Dependency.target(name: "Pintle\($0)") }
  return [
    .target(name: "Pintle\(name)", dependencies: imports, path: "Sources/\(folder)"),
    .testTarget(
      name: "Pintle\(name)Tests",
      dependencies: imports + ["PintleTestSupport", .target(name: "Pintle\(name)")],
      path: "Tests/\(folder)", exclude: goldenFolder(of: "Tests/\(folder)")),
  ]
}

/// The folder of golden files that belongs to a folder of tests, if there is one.
func goldenFolder(of folder: String) -> [String] {
  let path = "\(Context.packageDirectory)/\(folder)/Golden"
  return FileManager.default.fileExists(atPath: path) ? ["Golden"] : []
}

let foundation = ["Diagnostics", "Model", "ABI", "Codegen"]

let package = Package(
  name: "pintle",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "pintle", targets: ["pintle"]),
    .library(name: "PintleTypes", targets: ["PintleTypes"]),
    .plugin(name: "PintleBuildPlugin", targets: ["PintleBuildPlugin"]),
    .plugin(name: "PintleCommandPlugin", targets: ["PintleCommandPlugin"]),
    .plugin(name: "PintleGeneratePlugin", targets: ["PintleGeneratePlugin"]),
  ],
  targets: stage("Diagnostics")
    + stage("Syntax", ["Diagnostics"])
    + [.target(name: "PintleModel", dependencies: ["PintleDiagnostics"], path: "Sources/Model")]
    + stage("Resolve", ["Diagnostics", "Syntax", "Model"])
    + stage("Print", ["Diagnostics", "Syntax", "Model"])
    + stage("ABI", ["Diagnostics", "Model"])
    + stage("Verifier", ["Model", "ABI"])
    + stage("WasmModule")
    + stage("Report", ["Diagnostics", "Model", "Print", "ABI", "WasmModule"])
    + [.target(name: "PintleTemplates", path: "Sources/Templates")]
    + stage("Codegen", ["Diagnostics", "Model", "ABI", "Templates"])
    + stage("Backends/Rust", foundation)
    + stage("Backends/Swift", foundation)
    + stage("Backends/TypeScript", foundation)
    + stage(
      "Driver",
      foundation + [
        "Syntax", "Resolve", "Print", "WasmModule", "Report", "Rust", "Swift", "TypeScript",
      ])
    + [
      // What Swift bindings with `"support": "module"` import.
      .target(name: "PintleTypes", path: "Templates/swift/PintleTypes"),
      .executableTarget(
        name: "pintle", dependencies: ["PintleDriver", "PintleDiagnostics"], path: "Sources/CLI"),
      .testTarget(
        name: "PintleCLITests", dependencies: ["pintle", "PintleDriver", "PintleTestSupport"],
        path: "Tests/CLI"),
      .testTarget(
        name: "PintleArchitectureTests", dependencies: ["PintleTestSupport"],
        path: "Tests/Architecture"),
      .testTarget(
        name: "PintleCorpusTests",
        dependencies: [
          "PintleDriver", "PintleDiagnostics", "PintleModel", "PintlePrint", "PintleTestSupport",
        ],
        path: "Tests/Corpus", exclude: ["Cases"]),
      .testTarget(
        name: "PintleGuidesTests",
        dependencies: ["PintleCodegen", "PintleDiagnostics", "PintleDriver", "PintleTestSupport"],
        path: "Tests/Guides", exclude: ["run", "Snippets"]),
      // Measured by Tests/Benchmarks/run.
      .executableTarget(
        name: "pintle-planning", dependencies: ["PintleABI", "PintleDriver", "PintleModel"],
        path: "Tests/Benchmarks/Planning"),
      .target(
        name: "PintleTestSupport",
        dependencies: [
          "PintleDiagnostics", "PintleSyntax", "PintleModel", "PintleResolve", "PintlePrint",
          "PintleABI", "PintleVerifier", "PintleDriver",
        ],
        path: "Tests/Support"),
      .plugin(
        name: "PintleBuildPlugin", capability: .buildTool(), dependencies: ["pintle"]),
      .plugin(
        name: "PintleCommandPlugin",
        capability: .command(
          intent: .custom(
            verb: "pintle", description: "Runs the commands of pintle that write nothing.")),
        dependencies: ["pintle"]),
      .plugin(
        name: "PintleGeneratePlugin",
        capability: .command(
          intent: .custom(
            verb: "pintle-generate", description: "Generates the bindings that pintle.json names."),
          permissions: [
            .writeToPackageDirectory(reason: "pintle writes the bindings that pintle.json names.")
          ]),
        dependencies: ["pintle"]),
    ]
)

// A release made by Release/make has no sources but a bundle of built programs, which its plugins use.
let bundle = "pintle.artifactbundle"

/// Whether there is a file or folder at a path in this package.
func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(path)")
}

if exists(bundle) {
  package.products.removeAll { $0 is Product.Executable }
  package.targets.removeAll { $0.type != .plugin && !exists($0.path ?? "Sources/\($0.name)") }
  package.targets.append(.binaryTarget(name: "pintle", path: bundle))
}
