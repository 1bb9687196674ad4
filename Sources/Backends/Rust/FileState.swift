import PintleABI
import PintleModel

/// What the parts of one generated file tell each other while they are printed.
final class FileState {
  /// The private modules at the root of the file.
  enum Helper: String, CaseIterable {
    case imports = "_imports"
    case memory = "_memory"
    case runtime = "_rt"
  }

  private(set) var parts = RuntimeParts()
  private var used: Set<Helper> = []

  /// A name of the runtime, which the file then includes.
  func runtime(_ name: String) -> String {
    used.insert(.runtime)
    return parts.use(name)
  }

  /// A part of the runtime that no code names.
  func require(_ part: String) {
    parts.require(part)
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
