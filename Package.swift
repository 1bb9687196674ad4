// swift-tools-version: 6.1
import PackageDescription

/// One stage of the pipeline: a folder under Sources and its tests under Tests.
///
/// Tests behind the front end make their models of WIT text, with PintleTestSupport.
func stage(
  _ folder: String, _ dependencies: [String] = [], path: String? = nil, testsReadWIT: Bool = false
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
      dependencies: ([folder] + dependencies + (testsReadWIT ? ["TestSupport"] : []))
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
    + stage("Syntax", ["Diagnostics"])
    + stage("Model", ["Diagnostics", "Syntax"])
    + stage("ABI", ["Diagnostics", "Model"], testsReadWIT: true)
    + stage("Codegen", ["Diagnostics", "Model", "ABI"], testsReadWIT: true)
    + stage("Templates")
    + stage("Rust", backend, path: "Backends/Rust", testsReadWIT: true)
    + stage("Swift", backend, path: "Backends/Swift", testsReadWIT: true)
    + stage("TypeScript", backend, path: "Backends/TypeScript", testsReadWIT: true)
    + stage(
      "Driver",
      ["Diagnostics", "Syntax", "Model", "ABI", "Codegen", "Rust", "Swift", "TypeScript"])
    + [
      .executableTarget(
        name: "pintle", dependencies: ["PintleDriver", "PintleDiagnostics"], path: "Sources/CLI"),
      .testTarget(name: "PintleCLITests", dependencies: ["pintle"], path: "Tests/CLI"),
      .testTarget(name: "PintleArchitectureTests", path: "Tests/Architecture"),
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
