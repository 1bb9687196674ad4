import PintleCodegen

/// The helper modules and the parts of the runtime that the printers of one file have used.
final class FileState {
  /// The private modules at the root of the file.
  enum HelperModule: String, CaseIterable {
    case imports = "_imports"
    case memory = "_memory"
    case runtime = "_rt"
  }

  static let runtimeFile = SupportFile("rust/rt.rs")

  private var parts = SupportParts([runtimeFile])
  private var used: Set<HelperModule> = []

  /// The path of an item of the runtime, which the file then includes.
  func runtime(_ name: String) -> String {
    used.insert(.runtime)
    parts.use(name)
    return "_rt::\(name)"
  }

  /// Includes a part of the runtime that no code refers to.
  func require(_ part: String) {
    parts.use(part)
  }

  /// The lines of the runtime that the file includes, with an empty line between two parts.
  var runtimeLines: [Substring] {
    var lines: [Substring] = []
    for part in Self.runtimeFile.parts(of: [.part], used: parts.used) {
      // Re-exports are one block.
      let isReexport = part.count == 1 && lines.last?.hasPrefix("pub use ") == true
      if !lines.isEmpty, !isReexport { lines.append("") }
      lines += part
    }
    return lines
  }

  /// The path of an item of another helper module.
  func helper(_ helper: HelperModule, _ item: String) -> String {
    used.insert(helper)
    return "\(helper.rawValue)::\(item)"
  }

  /// Returns the helper modules that were used since the last call, in the order of their names.
  func drainUsedHelpers() -> [HelperModule] {
    defer { used = [] }
    return HelperModule.allCases.filter(used.contains)
  }
}
