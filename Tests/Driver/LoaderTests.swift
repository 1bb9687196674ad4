import Foundation
import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

@Suite struct LoaderTests {
  /// Loads paths and returns the files of the units: the root, then the dependencies.
  private func load(
    _ names: String..., in folder: TemporaryFolder
  ) -> (units: [[String]], errors: [String]) {
    var sources = SourceMap()
    let loaded = Loader.load(names.map(folder.path), into: &sources)
    func short(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path + "/", with: "")
    }
    let units = loaded.value ?? []
    return (
      units.map { $0.files.map { short(sources[$0].path) } },
      loaded.diagnostics.map {
        ($0.severity == .warning ? "warning: " : "") + "\($0.code.rawValue): \(short($0.message))"
      }
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

  #if os(Linux)
    @Test func filesWhoseNamesAreNotUTF8AreSkipped() throws {
      let folder = try TemporaryFolder()
      try folder.write(["wit/a.wit": "", "wit/deps/b.wit": "", "wit/deps/c/d.wit": ""])
      for parent in ["wit", "wit/deps", "wit/deps/c"] {
        let bytes = Array(folder.path("\(parent)/x").utf8) + [0xFF] + Array(".wit".utf8) + [0]
        let descriptor = open(bytes.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
        // Some file systems do not allow such names.
        if descriptor < 0, errno == EILSEQ { return }
        try #require(descriptor >= 0)
        close(descriptor)
      }
      let result = load("wit", in: folder)
      #expect(result.units == [["wit/a.wit"], ["wit/deps/b.wit"], ["wit/deps/c/d.wit"]])
      #expect(result.errors == [])
    }
  #endif

  @Test func inputThatCannotBeLoaded() throws {
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

  @Test func devicesAndPipesAreNotRead() throws {
    var sources = SourceMap()
    let loaded = Loader.load(["/dev/zero"], into: &sources)
    #expect(
      loaded.diagnostics.map(\.message) == [
        "cannot read `/dev/zero`: it is neither a file nor a folder"
      ])
    let folder = try TemporaryFolder()
    try folder.write(["wit/b.wit": "", "wit/deps/x.txt": ""])
    for pipe in ["wit/a.wit", "wit/deps/a.wit", "pipe"] {
      #expect(mkfifo(folder.path(pipe), 0o600) == 0)
    }
    #expect(
      load("wit", in: folder).errors == [
        "cannot-read: cannot read `wit/a.wit`: it is not a regular file",
        "cannot-read: cannot read `wit/deps/a.wit`: it is not a regular file",
      ])
    #expect(
      load("pipe", in: folder).errors == [
        "cannot-read: cannot read `pipe`: it is neither a file nor a folder"
      ])
  }

  @Test func severalPaths() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "a.wit": "", "b.wit": "", "one/x.wit": "", "one/deps/y.wit": "", "two/z.wit": "",
    ])
    #expect(
      load("a.wit", "one", "b.wit", in: folder).units == [
        ["a.wit"], ["one/x.wit"], ["one/deps/y.wit"], ["b.wit"],
      ])
    #expect(
      load("two", "one", in: folder).units == [["two/z.wit"], ["one/x.wit"], ["one/deps/y.wit"]])
    #expect(load("a.wit", "none", in: folder).errors.count == 1)
    var sources = SourceMap()
    let loaded = Loader.load(["-", "-"], into: &sources)
    #expect(loaded.diagnostics.map(\.message) == ["standard input can be read only once"])
  }

  private func link(_ name: String, to target: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(name), withDestinationPath: target)
  }

  @Test func circularLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write(["up/wit/a.wit": "", "up/wit/deps/x.wit": ""])
    try link("up/wit/deps/back", to: "..", in: folder)
    try link("up/wit/deps/higher", to: "../..", in: folder)
    try link("up/wit/deps/itself", to: "itself", in: folder)
    try link("up/wit/deps/nowhere", to: "nothing", in: folder)
    try link("up/wit/loop.wit", to: "loop.wit", in: folder)
    let result = load("up/wit", in: folder)
    #expect(result.units == [["up/wit/a.wit"], [], [], ["up/wit/deps/x.wit"]])
    let circle = "the link leads back to the folder being read"
    #expect(
      result.errors == [
        "cannot-read: cannot read `up/wit/loop.wit`: Too many levels of symbolic links",
        "cannot-read: cannot read `up/wit/deps/back`: \(circle)",
        "cannot-read: cannot read `up/wit/deps/higher`: \(circle)",
        "cannot-read: cannot read `up/wit/deps/itself`: Too many levels of symbolic links",
        "cannot-read: cannot read `up/wit/deps/nowhere`: No such file or directory",
      ])
  }

  @Test func linksOutOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(["wit/a.wit": "", "other/x.wit": "", "wit/below/y.wit": "", "b.wit": ""])
    try folder.write(["wit/deps/z.wit": ""])
    try link("wit/deps/out", to: "../../other", in: folder)
    try link("wit/deps/in", to: "../below", in: folder)
    try link("wit/deps/file.wit", to: "../../b.wit", in: folder)
    let result = load("wit", in: folder)
    #expect(
      result.units == [
        ["wit/a.wit"], ["wit/deps/file.wit"], ["wit/deps/in/y.wit"], ["wit/deps/out/x.wit"],
        ["wit/deps/z.wit"],
      ])
    #expect(result.errors == [])
  }

  @Test func depsMayBeALink() throws {
    let folder = try TemporaryFolder()
    try folder.write(["wit/a.wit": "", "shared/x.wit": "", "bad/a.wit": ""])
    try link("wit/deps", to: "../shared", in: folder)
    #expect(load("wit", in: folder).units == [["wit/a.wit"], ["wit/deps/x.wit"]])
    for target in ["../nothing", "deps"] {
      try link("bad/deps", to: target, in: folder)
      let result = load("bad", in: folder)
      #expect(result.units == [["bad/a.wit"]])
      let reason =
        target == "deps" ? "Too many levels of symbolic links" : "No such file or directory"
      #expect(result.errors == ["warning: cannot-read: cannot read `bad/deps`: \(reason)"])
      try FileManager.default.removeItem(atPath: folder.path("bad/deps"))
    }
  }

  @Test func depsMustBeAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(["wit/a.wit": "", "wit/deps": "", "b.wit": "", "linked/a.wit": ""])
    try link("linked/deps", to: "../b.wit", in: folder)
    for name in ["wit", "linked"] {
      let result = load(name, in: folder)
      #expect(result.units == [["\(name)/a.wit"]])
      #expect(result.errors == ["cannot-read: cannot read `\(name)/deps`: it is not a folder"])
    }
  }

  @Test func inputIsLimited() throws {
    let folder = try TemporaryFolder()
    try folder.write(["large.wit": "", "wit/a.wit": ""])
    #expect(truncate(folder.path("large.wit"), InputLimits.largestFile + 1) == 0)
    #expect(
      load("large.wit", in: folder).errors == [
        "cannot-read: cannot read `large.wit`: File too large"
      ])
    for index in 0...InputLimits.largestInput / InputLimits.largestFile {
      try folder.write(["many/\(index).wit": ""])
      #expect(truncate(folder.path("many/\(index).wit"), InputLimits.largestFile) == 0)
    }
    #expect(
      load("many", in: folder).errors == [
        "too-many-items: the input is larger than 64 MB or 10000 files"
      ])
  }
}
