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

  /// The unified diff from the file on disk to its new content; empty for a file to keep or to remove. It
  /// doesn't show that lines end in CRLF: all of them would differ.
  ///
  /// - Parameters:
  ///   - origin: how the new content came about, in a word.
  ///   - color: whether to color it for a terminal.
  package func diff(_ origin: String, color: Bool = false) -> String {
    let new = String(decoding: bytes, as: UTF8.self)
    switch kind {
    case .create:
      return UnifiedDiff.print("", new, oldName: "/dev/null", newName: path, color: color)
    case .replace(let old):
      // The formatter keeps CRLF.
      let shown = LineEndings.unified(bytes) == bytes ? LineEndings.unified(old) : old
      let old = String(decoding: shown, as: UTF8.self)
      return UnifiedDiff.print(
        old, new, oldName: path, newName: "\(path) (\(origin))", color: color)
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
    let repair = "run `pintle generate` with the same arguments"
    var diagnostic = Diagnostic(.outdatedFile, "`\(path)` \(state)", path: path, help: [repair])
    guard hasCarriageReturns else { return diagnostic }
    diagnostic.help = [LineEndings.advice(for: path, repair)]
    if hasOnlyOtherLineEndings {
      diagnostic.message = "the lines of `\(path)` end in CRLF"
      diagnostic.notes = ["apart from that, the file is as it should be"]
    } else {
      diagnostic.notes = ["its lines end in CRLF, which the difference leaves out"]
    }
    return diagnostic
  }
}
