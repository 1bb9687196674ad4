import PintleDiagnostics
import PintleSyntax

/// The commands that format WIT files. Of the front end they need only the syntax.
extension Pipeline {
  /// `fmt`: returns what happened to each file, or `nil` if errors kept it from changing any.
  package static func format(_ paths: [String], in run: inout Run) -> [FileChange]? {
    guard let changes = formatted(paths, in: &run) else { return nil }
    for change in changes where !change.isKeep && FileSystem.kind(of: change.path) != .file {
      // A rename would replace a pipe or a device with a file.
      run.report(.notRegular(change.path))
    }
    return run.diagnostics.containErrors ? nil : run.take(Transaction.commit(changes))
  }

  /// `fmt --check`: returns what `fmt` would do, and reports each file that it would change.
  package static func checkFormat(_ paths: [String], in run: inout Run) -> [FileChange]? {
    guard let changes = formatted(paths, in: &run) else { return nil }
    for change in changes where !change.isKeep { run.report(.unformatted(change.path)) }
    return changes
  }

  /// `fmt -`: returns the formatted text of standard input.
  package static func formatStandardInput(in run: inout Run) -> String? {
    formatted([StandardStream.argument], in: &run).map {
      String(decoding: $0.flatMap(\.bytes), as: UTF8.self)
    }
  }

  /// The changes to the files of some paths, each file once.
  private static func formatted(_ paths: [String], in run: inout Run) -> [FileChange]? {
    var files: [FileID] = []
    var seen: Set<String> = []
    for path in paths {
      guard let unit = run.take(Loader.loadRoot(path, into: &run.sources)) else { continue }
      files += unit.files.filter { file in
        let path = run.sources[file].path
        return seen.insert(FileSystem.realPath(path) ?? path).inserted
      }
    }
    var changes: [FileChange] = []
    for file in files {
      guard let bytes = run.take(WITFormatter.format(file, in: run.sources)) else { continue }
      let source = run.sources[file]
      let kind = bytes == source.bytes ? FileChange.Kind.keep : .replace(old: source.bytes)
      changes.append(FileChange(path: source.path, kind: kind, bytes: bytes))
    }
    return run.diagnostics.containErrors ? nil : changes
  }
}

extension Diagnostic {
  fileprivate static func unformatted(_ path: String) -> Diagnostic {
    Diagnostic(
      .unformattedFile, "`\(path)` is not formatted", path: path,
      help: ["run `pintle fmt` with the same paths"])
  }
}
