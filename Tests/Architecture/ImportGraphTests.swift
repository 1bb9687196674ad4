import Testing

/// Which module may import which, and which modules may use files, processes, clocks and the environment.
@Suite struct ImportGraphTests {
  /// A folder of Sources, its module, and the modules of the package that it may import, in the order of the pipeline.
  static let modules: [(folder: String, module: String, imports: [String])] = [
    ("Diagnostics", "PintleDiagnostics", []),
    ("Syntax", "PintleSyntax", ["Diagnostics"]),
    ("Model", "PintleModel", ["Diagnostics"]),
    ("Resolve", "PintleResolve", ["Diagnostics", "Syntax", "Model"]),
    ("Print", "PintlePrint", ["Diagnostics", "Syntax", "Model"]),
    ("ABI", "PintleABI", ["Diagnostics", "Model"]),
    ("Verifier", "PintleVerifier", ["Model", "ABI"]),
    ("WasmModule", "PintleWasmModule", []),
    ("Report", "PintleReport", ["Diagnostics", "Model", "Print", "ABI", "WasmModule"]),
    ("Templates", "PintleTemplates", []),
    ("Codegen", "PintleCodegen", ["Diagnostics", "Model", "ABI", "Templates"]),
    ("Backends/Rust", "PintleRust", ["Diagnostics", "Model", "ABI", "Codegen"]),
    ("Backends/Swift", "PintleSwift", ["Diagnostics", "Model", "ABI", "Codegen"]),
    ("Backends/TypeScript", "PintleTypeScript", ["Diagnostics", "Model", "ABI", "Codegen"]),
    (
      "Driver", "PintleDriver",
      [
        "Diagnostics", "Syntax", "Model", "Resolve", "Print", "ABI", "WasmModule", "Report",
        "Codegen", "Rust", "Swift", "TypeScript",
      ]
    ),
    ("CLI", "pintle", ["Diagnostics", "Driver"]),
  ]

  /// The folders that may import the C library, and therefore may use files, processes, clocks and the environment.
  static let shell = ["Driver", "CLI"]
  static let libraries: Set = ["Darwin", "Glibc", "Musl"]

  static func imports(of folder: String) -> Set<String> {
    let imports = modules.first { $0.folder == folder }?.imports.map { "Pintle\($0)" } ?? []
    return Set(imports).union(shell.contains(folder) ? libraries : [])
  }

  @Test func everyFileBelongsToAModule() throws {
    for file in try SourceTree.files(below: "Sources") {
      let owners = Self.modules.filter { file.path.hasPrefix("Sources/\($0.folder)/") }
      #expect(owners.count == 1, "\(file.path)")
    }
  }

  @Test(arguments: modules.map(\.folder))
  func importsAreAllowed(_ folder: String) throws {
    let files = try SourceTree.files(below: "Sources/\(folder)")
    #expect(!files.isEmpty || folder == "Templates")
    for file in files {
      let others = file.imports.subtracting(Self.imports(of: folder))
      #expect(others == [], "\(file.path) imports \(others.sorted().joined(separator: ", "))")
    }
  }

  @Test func modulesImportOnlyEarlierOnes() {
    var earlier = Self.libraries
    for (folder, module, _) in Self.modules {
      #expect(Self.imports(of: folder).isSubset(of: earlier), "\(module)")
      earlier.insert(module)
    }
  }

  /// Without the C library, only these names of the standard library reach files, processes, clocks or the environment.
  @Test func onlyTheShellUsesTheSystem() throws {
    let words = ["readLine(", "CommandLine.", "ContinuousClock", "SuspendingClock"]
    for file in try SourceTree.files(below: "Sources") {
      if Self.shell.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) { continue }
      for (index, code) in SwiftCode.lines(file.lines).enumerated() {
        for word in words where Self.calls(word, in: code) {
          Issue.record("\(file.path):\(index + 1) uses \(word)")
        }
      }
    }
  }

  private static func calls(_ word: String, in code: String) -> Bool {
    guard let range = code.firstRange(of: word) else { return false }
    // A member or a declaration of that name is something else.
    let before = code[..<range.lowerBound]
    return !(before.last.map { $0 == "." || $0.isLetter || $0 == "`" } ?? false)
      && !before.hasSuffix("func ")
  }
}
