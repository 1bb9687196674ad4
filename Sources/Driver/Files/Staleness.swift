import PintleDiagnostics

extension FileChange {
  /// What a run did: `created src/bindings.rs`.
  package var summary: String {
    switch kind {
    case .create: "created \(path)"
    case .replace: "updated \(path)"
    case .keep: "unchanged \(path)"
    case .remove: "removed \(path)"
    }
  }

  /// Whether the file needs no change.
  package var isKeep: Bool { kind == .keep }

  /// The unified diff from the file on disk to its new content; empty for a file to keep or to remove.
  ///
  /// - Parameter origin: how the new content came about, in a word.
  package func diff(_ origin: String) -> String {
    let new = String(decoding: bytes, as: UTF8.self)
    switch kind {
    case .create: return UnifiedDiff.print("", new, oldName: "/dev/null", newName: path)
    case .replace(let old):
      let old = String(decoding: old, as: UTF8.self)
      return UnifiedDiff.print(old, new, oldName: path, newName: "\(path) (\(origin))")
    case .keep, .remove: return ""
    }
  }

  /// What `check` reports about the file.
  var staleness: Diagnostic? {
    let state: String
    switch kind {
    case .create: state = "is missing"
    case .replace: state = "is out of date, or was edited"
    case .remove: state = "is left over from an earlier run"
    case .keep: return nil
    }
    return Diagnostic(
      .outdatedFile, "`\(path)` \(state)", path: path,
      help: ["run `pintle generate` with the same arguments"])
  }
}
