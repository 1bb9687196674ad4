import PintleDiagnostics

/// What a run does to one file.
package struct FileChange: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// There is no such file yet.
    case create
    /// The file has other bytes.
    case replace(old: [UInt8])
    /// The file is as it should be.
    case keep
    /// The file is left over from an earlier run.
    case remove(old: [UInt8])
  }

  package var path: String
  package var kind: Kind
  /// The new content; empty for a file to remove.
  package var bytes: [UInt8]

  /// Whether the file doesn't stay.
  var isRemoval: Bool {
    if case .remove = kind { true } else { false }
  }

  package init(path: String, kind: Kind, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
  }
}

/// The stage that compares the generated files with those on disk. It changes nothing.
package struct Comparison {
  private let outputs: OutputSet
  private let force: Bool
  private var changes: [FileChange] = []
  private var diagnostics: [Diagnostic] = []

  /// The changes from the files on disk to `outputs`, in their order; removals come last.
  ///
  /// - Parameter force: whether to replace files that Pintle did not write.
  package static func compare(_ outputs: OutputSet, force: Bool) -> Outcome<[FileChange]> {
    var comparison = Comparison(outputs: outputs, force: force)
    for file in outputs.files { comparison.compare(file) }
    var leftovers = Leftovers(outputs)
    comparison.changes += leftovers.find()
    return Outcome(comparison.changes, comparison.diagnostics)
  }

  private init(outputs: OutputSet, force: Bool) {
    self.outputs = outputs
    self.force = force
  }

  private mutating func compare(_ file: OutputFile) {
    let bytes = Array(file.text.utf8)
    switch FileSystem.kind(of: file.path) {
    case .file:
      guard let old = read(file.path) else { return }
      if isCurrent(old, file, bytes) {
        changes.append(FileChange(path: file.path, kind: .keep, bytes: old))
        return
      }
      let unified = LineEndings.unified(old)
      if unified != old, isCurrent(unified, file, bytes) {
        changes.append(FileChange(path: file.path, kind: .replace(old: old), bytes: unified))
      } else if !force, !file.isAlwaysReplaced,
        let obstacle = obstacle(in: old, file)
      {
        diagnostics.append(obstacle)
      } else {
        changes.append(FileChange(path: file.path, kind: .replace(old: old), bytes: bytes))
      }
    case .folder, .other, .link:
      diagnostics.append(.notRegular(file.path))
    case nil:
      if let obstacle = obstacle(above: file.path) {
        diagnostics.append(obstacle)
      } else {
        changes.append(FileChange(path: file.path, kind: .create, bytes: bytes))
      }
    }
  }

  /// Whether a file has the content that it should have, or another that serves as well. What a configuration made is
  /// the same for commands without it.
  private func isCurrent(_ old: [UInt8], _ file: OutputFile, _ bytes: [UInt8]) -> Bool {
    if old == bytes || file.alternatives().contains(where: { $0.utf8.elementsEqual(old) }) {
      return true
    }
    return outputs.configuration == nil && FileHeader.withoutOrigin(old) == bytes
  }

  /// Why a file can't be replaced: Pintle did not write it, or it is for all worlds of the folder and the new one isn't, or
  /// the other way around.
  private func obstacle(in old: [UInt8], _ file: OutputFile) -> Diagnostic? {
    let header = FileHeader(old)
    if !header.isGenerated { return .notGenerated(file.path) }
    let wasShared = header.isShared
    return wasShared == FileHeader(file.text.utf8).isShared
      ? nil : .otherUse(file.path, wasShared ? "a file that worlds share" : "the file of a world")
  }

  /// Why a file can't be created: a broken link has its name, or something above it is not a folder.
  private func obstacle(above path: String) -> Diagnostic? {
    if FileSystem.kind(of: path, followingLinks: false) != nil {
      return Diagnostic(
        .cannotWrite, "cannot write `\(path)`: it is a broken link", path: path)
    }
    var folder = Paths.folder(of: path)
    while !folder.isEmpty {
      switch FileSystem.kind(of: folder, followingLinks: true) {
      case .folder: return nil
      case .file, .other, .link:
        return Diagnostic(
          .cannotWrite, "cannot write `\(path)`: `\(folder)` is not a folder", path: path)
      case nil: folder = folder == "/" ? "" : Paths.folder(of: folder)
      }
    }
    return nil
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do throws(SystemError) {
      return try FileSystem.read(path)
    } catch {
      diagnostics.append(.cannotRead(path, error))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func notGenerated(_ path: String) -> Diagnostic {
    Diagnostic(
      .notGenerated, "`\(path)` was not written by Pintle", path: path,
      help: [
        "move the file, choose another output path, or replace it with `pintle generate --force`"
      ])
  }
}

extension Diagnostic {
  fileprivate static func otherUse(_ path: String, _ use: String) -> Diagnostic {
    Diagnostic(
      .notGenerated, "`\(path)` is \(use), which this run would replace", path: path,
      help: ["choose another output path, or replace it with `pintle generate --force`"])
  }

  /// The path of a file to write is a pipe, a device or a folder.
  static func notRegular(_ path: String) -> Diagnostic {
    Diagnostic(.cannotWrite, "cannot write `\(path)`: it is not a regular file", path: path)
  }
}
