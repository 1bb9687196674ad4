import Testing

/// The order of the modules, and which of them may touch the world outside.
@Suite struct ImportGraphTests {
  /// The modules of each folder of Sources, in the order of the pipeline, and what they may import.
  static let allowed: [(folder: String, module: String, imports: Set<String>)] = {
    let middle: Set = ["PintleDiagnostics", "PintleModel", "PintleABI"]
    let front: Set = ["PintleDiagnostics", "PintleSyntax", "PintleModel"]
    let backend = middle.union(["PintleCodegen"])
    let backends: Set = ["PintleRust", "PintleSwift", "PintleTypeScript"]
    let system: Set = ["Darwin", "Glibc", "Musl"]
    return [
      ("Diagnostics", "PintleDiagnostics", []),
      ("Syntax", "PintleSyntax", ["PintleDiagnostics"]),
      ("Model", "PintleModel", ["PintleDiagnostics"]),
      ("Resolve", "PintleResolve", front),
      ("Print", "PintlePrint", front),
      ("ABI", "PintleABI", ["PintleDiagnostics", "PintleModel"]),
      ("Verifier", "PintleVerifier", ["PintleModel", "PintleABI"]),
      ("Report", "PintleReport", middle.union(["PintlePrint"])),
      ("Templates", "PintleTemplates", []),
      ("Codegen", "PintleCodegen", middle.union(["PintleTemplates"])),
      ("Backends/Rust", "PintleRust", backend),
      ("Backends/Swift", "PintleSwift", backend),
      ("Backends/TypeScript", "PintleTypeScript", backend),
      (
        "Driver", "PintleDriver",
        front.union(backend).union(backends).union(system)
          .union(["PintleResolve", "PintlePrint", "PintleReport"])
      ),
      ("CLI", "pintle", system.union(["PintleDiagnostics", "PintleDriver"])),
    ]
  }()

  @Test func everyFileBelongsToAModule() throws {
    for file in try SourceTree.files(below: "Sources") {
      let owners = Self.allowed.filter { file.path.hasPrefix("Sources/\($0.folder)/") }
      #expect(owners.count == 1, "\(file.path)")
    }
  }

  @Test(arguments: allowed.map(\.folder))
  func importsAreAllowed(_ folder: String) throws {
    let allowed = try #require(Self.allowed.first { $0.folder == folder }).imports
    let files = try SourceTree.files(below: "Sources/\(folder)")
    #expect(!files.isEmpty || folder == "Templates")
    for file in files {
      let others = file.imports.subtracting(allowed)
      #expect(others == [], "\(file.path) imports \(others.sorted().joined(separator: ", "))")
    }
  }

  /// The list itself: nothing imports what stands behind it.
  @Test func allowedImportsFollowTheOrder() {
    var earlier: Set = ["Darwin", "Glibc", "Musl"]
    for (_, module, imports) in Self.allowed {
      #expect(imports.isSubset(of: earlier), "\(module)")
      earlier.insert(module)
    }
  }

  /// Without these modules there are no files, processes, clocks or environment; the standard library itself has
  /// only the ones below.
  @Test func onlyTheShellTouchesTheWorldOutside() throws {
    let words = ["readLine(", "CommandLine.", "ContinuousClock", "SuspendingClock"]
    for file in try SourceTree.files(below: "Sources") {
      if ["Driver", "CLI", "Templates"].contains(where: { file.path.hasPrefix("Sources/\($0)/") }) {
        continue
      }
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
