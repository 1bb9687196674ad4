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
    /// An earlier run made the file and this one doesn't.
    case remove(old: [UInt8])
  }

  package var path: String
  package var kind: Kind
  /// What the file is to hold; empty for one that is removed.
  package var bytes: [UInt8]

  package init(path: String, kind: Kind, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
  }
}

/// The stage that compares what a run made with what is there. It changes nothing.
package struct Comparison {
  private let outputs: OutputSet
  private let force: Bool
  private var changes: [FileChange] = []
  private var diagnostics: [Diagnostic] = []

  /// The changes that make the files as `outputs` wants them: in its order, removals last.
  ///
  /// - Parameter force: whether files that Pintle did not write may be replaced.
  package static func compare(_ outputs: OutputSet, force: Bool) -> Outcome<[FileChange]> {
    var comparison = Comparison(outputs: outputs, force: force)
    for file in outputs.files { comparison.compare(file) }
    comparison.findLeftovers()
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
      if old == bytes {
        changes.append(FileChange(path: file.path, kind: .keep, bytes: bytes))
      } else if force || Banner.line(in: String(decoding: old, as: UTF8.self)) != nil {
        changes.append(FileChange(path: file.path, kind: .replace(old: old), bytes: bytes))
      } else {
        diagnostics.append(.notGenerated(file.path))
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

  /// What keeps a file from being made, as far as one can tell without trying: a link that leads nowhere in its
  /// place, or something above it that is no folder.
  private func obstacle(above path: String) -> Diagnostic? {
    if FileSystem.kind(of: path, followingLinks: false) != nil {
      return Diagnostic(
        .cannotWrite, "cannot write `\(path)`: it is a link that leads nowhere", path: path)
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

  /// Files of the same world in the folders of the outputs that no output makes any more.
  private mutating func findLeftovers() {
    var wanted = Set(outputs.files.map(\.path))
    for folder in outputs.folders {
      let path = folder.path.isEmpty ? "." : folder.path
      guard FileSystem.kind(of: path) == .folder,
        let names = try? FileSystem.entries(of: path)
      else { continue }
      for name in names where folder.language.fileExtensions.contains(where: name.hasSuffix) {
        let file = Paths.join(folder.path, name)
        guard wanted.insert(file).inserted,
          FileSystem.kind(of: file, followingLinks: false) == .file,
          let old = read(file),
          outputs.banner.madeFile(with: String(decoding: old, as: UTF8.self))
        else { continue }
        changes.append(FileChange(path: file, kind: .remove(old: old), bytes: []))
      }
    }
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
      .notGenerated, "`\(path)` is not a file that Pintle wrote", path: path,
      help: ["move the file, choose another output path, or replace it with `--force`"])
  }
}

extension Diagnostic {
  /// A pipe, a device or a folder stands where a file is to be written.
  static func notRegular(_ path: String) -> Diagnostic {
    Diagnostic(.cannotWrite, "cannot write `\(path)`: it is not a regular file", path: path)
  }
}
