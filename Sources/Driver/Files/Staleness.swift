import PintleDiagnostics

extension FileChange {
  /// What a run did, for people: `created src/bindings.rs`.
  package var summary: String {
    switch kind {
    case .create: "created \(path)"
    case .replace: "updated \(path)"
    case .keep: "unchanged \(path)"
    case .remove: "removed \(path)"
    }
  }

  /// Whether the file is as it should be.
  package var isKeep: Bool { kind == .keep }

  /// From the file that is there to the one that should be, as a unified diff.
  ///
  /// It is empty for a file that is as it should be, and for one that is only left over: the name says enough.
  ///
  /// - Parameter origin: what made the file that should be, in a word.
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

  /// What `check` says about the file; `nil` when there is nothing to say.
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
