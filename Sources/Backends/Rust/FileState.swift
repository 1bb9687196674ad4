import PintleCodegen

/// What the printers of one file share: the helper modules and the parts of the runtime that they use.
final class FileState {
  /// The private modules at the root of the file.
  enum Helper: String, CaseIterable {
    case imports = "_imports"
    case memory = "_memory"
    case runtime = "_rt"
  }

  static let runtimeFile = SupportFile("rust/rt.rs")

  private var parts = SupportParts([runtimeFile])
  private var used: Set<Helper> = []

  /// A name of the runtime, which the file then includes.
  func runtime(_ name: String) -> String {
    used.insert(.runtime)
    parts.use(name)
    return "_rt::\(name)"
  }

  /// A part of the runtime that no code names.
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

  /// An item of another helper module.
  func helper(_ helper: Helper, _ item: String) -> String {
    used.insert(helper)
    return "\(helper.rawValue)::\(item)"
  }

  /// The helpers that were used since the last call, in the order of their names.
  func takeUsed() -> [Helper] {
    defer { used = [] }
    return Helper.allCases.filter(used.contains)
  }
}
