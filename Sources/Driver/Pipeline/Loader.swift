import PintleDiagnostics

/// The files that make up one unit: a file, or the `.wit` files of a folder.
package struct LoadedUnit: Equatable, Sendable {
  package var path: String
  package var files: [FileID]
}

/// Everything that a run reads.
package struct LoadedInput: Equatable, Sendable {
  package var root: LoadedUnit
  package var dependencies: [LoadedUnit]
}

/// The first stage: finds and reads WIT files (language reference, 3.1).
package struct Loader {
  /// The path that stands for standard input.
  package static let standardInput = "-"

  private var sources: SourceMap
  private var diagnostics: [Diagnostic] = []

  /// Reads a file, a folder with its `deps/`, or standard input into `sources`.
  package static func load(_ path: String, into sources: inout SourceMap) -> Staged<LoadedInput> {
    var loader = Loader(sources: sources)
    let input = loader.input(at: path)
    sources = loader.sources
    return (input, loader.diagnostics)
  }

  /// Reads a file, a folder without its `deps/`, or standard input into `sources`.
  package static func loadRoot(
    _ path: String, into sources: inout SourceMap
  ) -> Staged<LoadedUnit> {
    var loader = Loader(sources: sources)
    let unit = loader.root(at: path)
    sources = loader.sources
    return (unit, loader.diagnostics)
  }

  private init(sources: SourceMap) {
    self.sources = sources
  }

  private mutating func input(at path: String) -> LoadedInput? {
    let root = root(at: path)
    if Self.isFile(path) { return LoadedInput(root: root, dependencies: []) }
    return LoadedInput(root: root, dependencies: dependencies(in: Paths.join(path, "deps")))
  }

  private static func isFile(_ path: String) -> Bool {
    path == standardInput || FileSystem.kind(of: path) != .folder
  }

  private mutating func root(at path: String) -> LoadedUnit {
    if Self.isFile(path) { return fileUnit(at: path) }
    let root = folderUnit(at: path)
    if root.files.isEmpty, !diagnostics.containErrors {
      diagnostics.append(
        Diagnostic(
          .noWITFiles, "no `.wit` file in the folder `\(path)`", path: path,
          help: ["name a `.wit` file, or the folder that holds them"]))
    }
    return root
  }

  /// Each entry of `deps/` is one unit; entries that are neither WIT nor a folder are none.
  private mutating func dependencies(in folder: String) -> [LoadedUnit] {
    guard FileSystem.kind(of: folder) == .folder else { return [] }
    return entries(of: folder).compactMap { name in
      let path = Paths.join(folder, name)
      switch FileSystem.kind(of: path) {
      case .folder: return folderUnit(at: path)
      case .file where name.hasSuffix(".wit") || Self.isEncoded(name): return fileUnit(at: path)
      case .file, .other, .link, nil: return nil
      }
    }
  }

  private mutating func folderUnit(at folder: String) -> LoadedUnit {
    let paths = entries(of: folder).filter { $0.hasSuffix(".wit") }
      .map { Paths.join(folder, $0) }
      .filter { FileSystem.kind(of: $0) != .folder }
    return LoadedUnit(path: folder, files: paths.compactMap { file(at: $0) })
  }

  private mutating func fileUnit(at path: String) -> LoadedUnit {
    LoadedUnit(path: path, files: file(at: path).map { [$0] } ?? [])
  }

  private mutating func file(at path: String) -> FileID? {
    if Self.isEncoded(path) {
      diagnostics.append(
        Diagnostic(
          .cannotRead, "encoded packages are not supported: `\(path)`", path: path,
          help: ["provide the package as WIT text"]))
      return nil
    }
    do throws(SystemError) {
      if path == Self.standardInput {
        let bytes = try FileSystem.readStandardInput()
        return sources.add(SourceFile(path: "<standard input>", bytes: bytes))
      }
      return sources.add(SourceFile(path: path, bytes: try FileSystem.read(path)))
    } catch {
      diagnostics.append(.cannotRead(path, error))
      return nil
    }
  }

  private mutating func entries(of folder: String) -> [String] {
    do throws(SystemError) {
      return try FileSystem.entries(of: folder)
    } catch {
      diagnostics.append(.cannotRead(folder, error))
      return []
    }
  }

  /// Whether a name is that of a package in binary form.
  private static func isEncoded(_ name: String) -> Bool {
    name.hasSuffix(".wasm") || name.hasSuffix(".wat")
  }
}

extension Diagnostic {
  package static func cannotRead(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(.cannotRead, "cannot read `\(path)`: \(error.reason)", path: path)
  }

  package static func cannotWrite(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(.cannotWrite, "cannot write `\(path)`: \(error.reason)", path: path)
  }
}
