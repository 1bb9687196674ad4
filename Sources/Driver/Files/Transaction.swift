import PintleDiagnostics

/// The last stage: makes all changes or none.
///
/// New content is first written to temporary files beside the targets, which are renamed once all of it is on disk.
/// A file that is replaced keeps a second name until the end, so that it can be restored.
package struct Transaction {
  /// Renames a file, replacing the target. Tests pass one that fails.
  package typealias Move = @Sendable (_ path: String, _ target: String) throws(SystemError) -> Void

  /// A temporary file with the new content of another.
  private struct Prepared {
    var target: String
    var temporary: String
  }

  /// The backup of a file.
  private struct Saved {
    var path: String
    var backup: String
  }

  private let move: Move
  private var madeFolders: [String] = []
  private var prepared: [Prepared] = []
  private var saved: [Saved] = []
  private var created: [String] = []

  /// Makes the changes. After a failure every file and folder is as it was before.
  package static func commit(
    _ changes: [FileChange], move: @escaping Move = FileSystem.move
  ) -> Outcome<[FileChange]?> {
    var transaction = Transaction(move: move)
    for change in changes {
      if let failure = transaction.prepare(change) {
        return .failure([failure] + transaction.rollBack())
      }
    }
    for change in changes {
      if let failure = transaction.perform(change) {
        return .failure([failure] + transaction.rollBack())
      }
    }
    for file in transaction.saved { try? FileSystem.removeFile(file.backup) }
    for change in changes where change.isRemoval { removeEmptyFolders(above: change.path) }
    return Outcome(changes)
  }

  /// Removes the folders that a file was the last one in. The system refuses to remove others, or the current folder.
  private static func removeEmptyFolders(above path: String) {
    var folder = Paths.folder(of: path)
    while !folder.isEmpty, (try? FileSystem.removeFolder(folder)) != nil {
      folder = Paths.folder(of: folder)
    }
  }

  private init(move: @escaping Move) {
    self.move = move
  }

  // MARK: Preparing

  private mutating func prepare(_ change: FileChange) -> Diagnostic? {
    do throws(SystemError) {
      switch change.kind {
      case .keep, .remove: return nil
      case .create:
        try makeFolders(to: Paths.folder(of: change.path))
        try writeTemporary(change.bytes, for: change.path, at: change.path)
      case .replace:
        // A link stays; its target is replaced.
        let target = FileSystem.realPath(change.path) ?? change.path
        try writeTemporary(change.bytes, for: change.path, at: target)
      }
      return nil
    } catch {
      return .cannotWrite(change.path, error)
    }
  }

  private mutating func makeFolders(to folder: String) throws(SystemError) {
    if folder.isEmpty || FileSystem.kind(of: folder) == .folder { return }
    try makeFolders(to: Paths.folder(of: folder))
    try FileSystem.makeFolder(folder)
    madeFolders.append(folder)
  }

  private mutating func writeTemporary(
    _ bytes: [UInt8], for path: String, at target: String
  ) throws(SystemError) {
    let temporary = Self.sibling(of: target, "new")
    try FileSystem.create(
      temporary, bytes, permissions: FileSystem.permissions(of: target))
    prepared.append(Prepared(target: target, temporary: temporary))
  }

  /// A hidden name in the same folder that no other process uses.
  private static func sibling(of path: String, _ purpose: String) -> String {
    let name = ".\(Paths.name(of: path)).pintle-\(FileSystem.processNumber)-\(purpose)"
    return Paths.join(Paths.folder(of: path), name)
  }

  // MARK: Performing

  private mutating func perform(_ change: FileChange) -> Diagnostic? {
    do throws(SystemError) {
      switch change.kind {
      case .keep: break
      case .create:
        try movePrepared()
        created.append(change.path)
      case .replace:
        try save(prepared[0].target, keepingName: true)
        try movePrepared()
      case .remove:
        try save(change.path, keepingName: false)
      }
      return nil
    } catch {
      return .cannotWrite(change.path, error)
    }
  }

  /// Files are prepared and performed in the same order, so the first one left is the next.
  private mutating func movePrepared() throws(SystemError) {
    try move(prepared[0].temporary, prepared[0].target)
    prepared.removeFirst()
  }

  /// Gives a file a second name; renames it if the file system has no hard links.
  private mutating func save(_ path: String, keepingName: Bool) throws(SystemError) {
    let backup = Self.sibling(of: path, "old")
    let hasSecondName = keepingName && (try? FileSystem.addName(backup, for: path)) != nil
    if !hasSecondName { try move(path, backup) }
    saved.append(Saved(path: path, backup: backup))
  }

  // MARK: Undoing

  /// Restores everything; returns what could not be restored.
  private mutating func rollBack() -> [Diagnostic] {
    var failures: [Diagnostic] = []
    for file in saved.reversed() {
      do throws(SystemError) {
        try FileSystem.move(file.backup, to: file.path)
        // If both names still belong to one file, the move did nothing.
        try? FileSystem.removeFile(file.backup)
      } catch {
        var failure = Diagnostic.cannotWrite(file.path, error)
        failure.notes = ["its previous content is in `\(file.backup)`"]
        failures.append(failure)
      }
    }
    for path in created { try? FileSystem.removeFile(path) }
    for file in prepared { try? FileSystem.removeFile(file.temporary) }
    for folder in madeFolders.reversed() { try? FileSystem.removeFolder(folder) }
    return failures
  }
}
