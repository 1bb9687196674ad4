import Foundation
import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

@Suite struct TransactionTests {
  /// A folder with three files, and changes of every kind: two new files, two replaced, one kept, one removed.
  private struct Scene {
    let folder: TemporaryFolder
    let changes: [FileChange]

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(["a": "old a", "b": "old b", "kept": "kept", "gone": "gone"])
      changes = [
        Self.change(folder.path("a"), .replace(old: Array("old a".utf8)), "new a"),
        Self.change(folder.path("kept"), .keep, "kept"),
        Self.change(folder.path("x/y/c"), .create, "new c"),
        Self.change(folder.path("b"), .replace(old: Array("old b".utf8)), "new b"),
        Self.change(folder.path("d"), .create, "new d"),
        Self.change(folder.path("gone"), .remove(old: Array("gone".utf8)), ""),
      ]
    }

    static func change(_ path: String, _ kind: FileChange.Kind, _ text: String) -> FileChange {
      FileChange(path: path, kind: kind, bytes: Array(text.utf8))
    }
  }

  @Test func everyChangeIsMade() throws {
    let scene = try Scene()
    let keptTime = try scene.folder.time(of: "kept")
    #expect(Transaction.commit(scene.changes).diagnostics == [])
    #expect(
      try scene.folder.contents() == [
        "a": "new a", "b": "new b", "kept": "kept", "x/y/c": "new c", "d": "new d",
      ])
    #expect(try scene.folder.time(of: "kept") == keptTime)
  }

  /// If any rename fails, all files and folders are as before, including their times.
  @Test(arguments: 1...5)
  func failedRenameUndoesEverything(_ number: Int) throws {
    let scene = try Scene()
    let before = try scene.folder.contents()
    let times = try ["a", "b", "gone"].map { try scene.folder.time(of: $0) }
    let counter = Counter()
    let result = Transaction.commit(scene.changes) { path, target throws(SystemError) in
      if counter.next() == number { throw SystemError(code: 28) }
      try FileSystem.move(path, to: target)
    }
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == [.cannotWrite])
    #expect(result.diagnostics[0].message.hasSuffix("No space left on device"))
    #expect(try scene.folder.contents() == before)
    #expect(try ["a", "b", "gone"].map { try scene.folder.time(of: $0) } == times)
  }

  /// Without a failure there are five renames: the argument above covers all of them.
  @Test func thereAreFiveRenames() throws {
    let scene = try Scene()
    let counter = Counter()
    _ = Transaction.commit(scene.changes) { path, target throws(SystemError) in
      _ = counter.next()
      try FileSystem.move(path, to: target)
    }
    #expect(counter.next() == 6)
  }

  /// The last file can't be prepared, so the others stay the same.
  @Test func failedPreparationUndoesEverything() throws {
    let scene = try Scene()
    let before = try scene.folder.contents()
    let impossible = Scene.change(scene.folder.path("a/b/c"), .create, "text")
    let result = Transaction.commit(scene.changes + [impossible])
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == [.cannotWrite])
    #expect(try scene.folder.contents() == before)
  }

  @Test func foldersOfRemovedFilesGoWhenTheyAreEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a/b/c/gone": "old", "a/kept": "kept", "d/gone": "old", "d/e/kept": "kept"])
    let changes = ["a/b/c/gone", "d/gone"].map {
      Scene.change(folder.path($0), .remove(old: Array("old".utf8)), "")
    }
    #expect(Transaction.commit(changes).diagnostics == [])
    #expect(try folder.contents() == ["a/kept": "kept", "d/e/kept": "kept"])
  }

  @Test func linksAndPermissionsStay() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try folder.write(["real/a": "old"])
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("real/a"))
    try manager.createSymbolicLink(atPath: folder.path("a"), withDestinationPath: "real/a")
    let change = Scene.change(folder.path("a"), .replace(old: Array("old".utf8)), "new")
    #expect(Transaction.commit([change]).diagnostics == [])
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path("a")) == "real/a")
    #expect(try folder.contents() == ["a": "new", "real/a": "new"])
    let attributes = try manager.attributesOfItem(atPath: folder.path("real/a"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }
}

/// Counts calls, which the transaction makes one after another.
private final class Counter: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
