import Foundation
import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

@Suite struct LoaderTests {
  /// Loads a path and returns the units: the root, then the dependencies, each as its files in order.
  private func load(
    _ name: String, in folder: TemporaryFolder
  ) -> (units: [[String]], errors: [String]) {
    var sources = SourceMap()
    let loaded = Loader.load(folder.path(name), into: &sources)
    func short(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path + "/", with: "")
    }
    let units = loaded.value.map { [$0.root] + $0.dependencies } ?? []
    return (
      units.map { $0.files.map { short(sources[$0].path) } },
      loaded.diagnostics.map { "\($0.code.rawValue): \(short($0.message))" }
    )
  }

  @Test func fileIsTheWholeInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(["wit/a.wit": "", "wit/b.wit": "", "wit/deps/c.wit": ""])
    let result = load("wit/a.wit", in: folder)
    #expect(result.units == [["wit/a.wit"]])
    #expect(result.errors == [])
  }

  @Test func folderWithDependencies() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "wit/b.wit": "", "wit/B.wit": "", "wit/a-1.wit": "", "wit/a.wit": "", "wit/README.md": "",
      "wit/c.WIT": "", "wit/below/d.wit": "", "wit/folder.wit/e.wit": "",
      "wit/deps/z.wit": "", "wit/deps/m/2.wit": "", "wit/deps/m/1.wit": "",
      "wit/deps/m/deps/no.wit": "", "wit/deps/.hidden": "", "wit/deps/notes.txt": "",
      "linked/l.wit": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("wit/deps/k"), withDestinationPath: folder.path("linked"))
    let result = load("wit", in: folder)
    #expect(
      result.units == [
        ["wit/B.wit", "wit/a-1.wit", "wit/a.wit", "wit/b.wit"],
        ["wit/deps/k/l.wit"], ["wit/deps/m/1.wit", "wit/deps/m/2.wit"], ["wit/deps/z.wit"],
      ])
    #expect(result.errors == [])
  }

  @Test func whatCannotBeLoaded() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "empty/README.md": "", "a.wasm": "", "wit/a.wit": "", "wit/deps/b.wasm": "",
    ])
    let cases = [
      ("none.wit", "cannot-read: cannot read `none.wit`: No such file or directory"),
      ("a.wasm/b", "cannot-read: cannot read `a.wasm/b`: Not a directory"),
      ("empty", "no-wit-files: no `.wit` file in the folder `empty`"),
      ("a.wasm", "cannot-read: encoded packages are not supported: `a.wasm`"),
      ("wit", "cannot-read: encoded packages are not supported: `wit/deps/b.wasm`"),
    ]
    for (name, error) in cases { #expect(load(name, in: folder).errors == [error]) }
  }

  @Test func endlessFile() {
    var sources = SourceMap()
    let loaded = Loader.load("/dev/zero", into: &sources)
    #expect(loaded.diagnostics.map(\.message) == ["cannot read `/dev/zero`: File too large"])
  }
}
