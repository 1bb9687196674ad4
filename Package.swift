// swift-tools-version: 6.0
import PackageDescription

/// One stage of the pipeline: a folder under Sources and its tests under Tests.
///
/// PintleTestSupport has what several tests share: models of WIT text, temporary folders.
func stage(
  _ folder: String, _ dependencies: [String] = [], path: String? = nil,
  needsTestSupport: Bool = false
) -> [Target] {
  let path = path ?? folder
  return [
    .target(
      name: "Pintle\(folder)",
      dependencies: dependencies.map { .target(name: "Pintle\($0)") },
      path: "Sources/\(path)"
    ),
    .testTarget(
      name: "Pintle\(folder)Tests",
      dependencies: ([folder] + dependencies + (needsTestSupport ? ["TestSupport"] : []))
        .map { .target(name: "Pintle\($0)") },
      path: "Tests/\(path)"
    ),
  ]
}

let foundation = ["Diagnostics", "Model", "ABI", "Codegen"]
let backend = foundation + ["Templates"]

let package = Package(
  name: "pintle",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "pintle", targets: ["pintle"]),
    .plugin(name: "PintleBuildPlugin", targets: ["PintleBuildPlugin"]),
    .plugin(name: "PintleCommandPlugin", targets: ["PintleCommandPlugin"]),
  ],
  targets: stage("Diagnostics")
    + stage("Syntax", ["Diagnostics"], needsTestSupport: true)
    + stage("Model", ["Diagnostics", "Syntax"], needsTestSupport: true)
    + stage("ABI", ["Diagnostics", "Model"], needsTestSupport: true)
    + stage("Codegen", ["Diagnostics", "Model", "ABI"], needsTestSupport: true)
    + stage("Templates")
    + stage("Rust", backend, path: "Backends/Rust", needsTestSupport: true)
    + stage("Swift", backend, path: "Backends/Swift", needsTestSupport: true)
    + stage("TypeScript", backend, path: "Backends/TypeScript", needsTestSupport: true)
    + stage(
      "Driver",
      ["Diagnostics", "Syntax", "Model", "ABI", "Codegen", "Rust", "Swift", "TypeScript"],
      needsTestSupport: true)
    + [
      .executableTarget(
        name: "pintle", dependencies: ["PintleDriver", "PintleDiagnostics"], path: "Sources/CLI"),
      .testTarget(
        name: "PintleCLITests", dependencies: ["pintle", "PintleTestSupport"], path: "Tests/CLI"),
      .testTarget(name: "PintleArchitectureTests", path: "Tests/Architecture"),
      .testTarget(
        name: "PintleCorpusTests",
        dependencies: ["PintleDriver", "PintleDiagnostics", "PintleModel", "PintleTestSupport"],
        path: "Tests/Corpus", exclude: ["Cases"]),
      // Measured by Tests/Benchmarks/run.
      .executableTarget(
        name: "pintle-planning", dependencies: ["PintleABI", "PintleDriver", "PintleModel"],
        path: "Tests/Benchmarks/Planning"),
      .target(
        name: "PintleTestSupport",
        dependencies: ["PintleDiagnostics", "PintleSyntax", "PintleModel", "PintleABI"],
        path: "Tests/Support"),
      .plugin(
        name: "PintleBuildPlugin", capability: .buildTool(), dependencies: ["pintle"]),
      .plugin(
        name: "PintleCommandPlugin",
        capability: .command(
          intent: .custom(
            verb: "pintle", description: "Generates or checks the bindings that pintle.json names."),
          permissions: [
            .writeToPackageDirectory(reason: "pintle writes the bindings that pintle.json names.")
          ]),
        dependencies: ["pintle"]),
    ]
)
