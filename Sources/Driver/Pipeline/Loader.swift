import PintleDiagnostics

/// The files of the root, or of one dependency: one file, or the `.wit` files of a folder.
package struct LoadedUnit: Equatable, Sendable {
  package var path: String
  package var files: [FileID]
}

/// The first stage: finds and reads WIT files.
package struct Loader {
  private var sources: SourceMap
  private var diagnostics: [Diagnostic] = []
  /// The number of bytes read so far.
  private var size = 0
  /// The folder being read, without links.
  private var folder: String?

  /// Reads files, folders with their `deps/`, or standard input into `sources`.
  ///
  /// The first path is the root, each further one a dependency.
  package static func load(
    _ paths: [String], into sources: inout SourceMap
  ) -> Outcome<[LoadedUnit]?> {
    var loader = Loader(sources: sources)
    let units = loader.units(at: paths)
    sources = loader.sources
    return Outcome(units, loader.diagnostics)
  }

  /// Reads a file, a folder without its `deps/`, or standard input into `sources`.
  package static func loadRoot(
    _ path: String, into sources: inout SourceMap
  ) -> Outcome<LoadedUnit?> {
    var loader = Loader(sources: sources)
    let unit = loader.root(at: path)
    sources = loader.sources
    return Outcome(unit, loader.diagnostics)
  }

  private init(sources: SourceMap) {
    self.sources = sources
  }

  private mutating func units(at paths: [String]) -> [LoadedUnit]? {
    if paths.filter({ $0 == StandardStream.argument }).count > 1 {
      diagnostics.append(Diagnostic(.cannotRead, "standard input can be read only once"))
      return nil
    }
    var units: [LoadedUnit] = []
    for path in paths {
      guard let unit = root(at: path) else { return nil }
      units.append(unit)
      if path != StandardStream.argument, FileSystem.kind(of: path) == .folder {
        units += dependencies(in: Paths.join(path, "deps"))
      }
    }
    return units
  }

  /// The unit at a path, without dependencies.
  private mutating func root(at path: String) -> LoadedUnit? {
    if path == StandardStream.argument { return fileUnit(at: path, .file) }
    let kind = FileSystem.kind(of: path)
    switch kind {
    case .folder: break
    case .other:
      refuse(path, "it is neither a file nor a folder", help: "`-` reads standard input")
      return nil
    case .file, .link, nil: return fileUnit(at: path, kind)
    }
    folder = FileSystem.realPath(path)
    let root = folderUnit(at: path)
    if root.files.isEmpty, !diagnostics.containErrors {
      diagnostics.append(
        Diagnostic(
          .noWITFiles, "no `.wit` file in the folder `\(path)`", path: path,
          help: ["name a `.wit` file, or the folder that holds them"]))
    }
    return root
  }

  /// The units in `deps/`: its folders and its `.wit` files.
  private mutating func dependencies(in folder: String) -> [LoadedUnit] {
    let isLink = FileSystem.kind(of: folder, followingLinks: false) == .link
    switch FileSystem.kind(of: folder) {
    case .folder: break
    case .file, .other:
      refuse(
        folder, "it is not a folder",
        help: "the name `deps` is for the folder of dependencies: rename it")
      return []
    case nil where isLink:
      warnAboutLink(folder)
      return []
    case .link, nil: return []
    }
    if isLink, !mayFollow(folder) { return [] }
    return entries(of: folder).compactMap { name in
      let path = Paths.join(folder, name)
      let own = FileSystem.kind(of: path, followingLinks: false)
      let isLink = own == .link
      let kind = isLink ? FileSystem.kind(of: path) : own
      switch kind {
      case .folder: return isLink && !mayFollow(path) ? nil : folderUnit(at: path)
      case .file, .other:
        // The name `.wit` has no extension.
        let isText = name.hasSuffix(".wit") && name != ".wit"
        return isText || Self.isEncoded(name) ? fileUnit(at: path, kind) : nil
      // A broken or circular link is probably meant as a dependency.
      case nil where isLink: return fileUnit(at: path, kind)
      case .link, nil: return nil
      }
    }
  }

  /// Warns about a `deps` that is a broken link: perhaps no dependencies are needed.
  private mutating func warnAboutLink(_ folder: String) {
    do throws(SystemError) {
      _ = try FileSystem.entries(of: folder)
    } catch {
      diagnostics.append(
        Diagnostic(
          .cannotRead, "cannot read `\(folder)`: \(error.reason)", path: folder,
          severity: .warning, help: ["make the link lead to a folder, or remove it"]))
    }
  }

  /// Links are followed wherever they lead, but not back to the folder being read.
  private mutating func mayFollow(_ link: String) -> Bool {
    guard let folder, let target = FileSystem.realPath(link) else { return true }
    if target == folder || folder.hasPrefix(target + "/") || target == "/" {
      refuse(link, "the link leads back to the folder being read")
      return false
    }
    return true
  }

  private mutating func folderUnit(at folder: String) -> LoadedUnit {
    var unit = LoadedUnit(path: folder, files: [])
    for name in entries(of: folder) where name.hasSuffix(".wit") {
      let path = Paths.join(folder, name)
      let kind = FileSystem.kind(of: path)
      if kind != .folder, let file = file(at: path, kind) { unit.files.append(file) }
    }
    return unit
  }

  private mutating func fileUnit(at path: String, _ kind: FileSystem.Kind?) -> LoadedUnit {
    LoadedUnit(path: path, files: file(at: path, kind).map { [$0] } ?? [])
  }

  private mutating func file(at path: String, _ kind: FileSystem.Kind?) -> FileID? {
    if Self.isEncoded(path) {
      diagnostics.append(
        Diagnostic(
          .cannotRead, "encoded packages are not supported: `\(path)`", path: path,
          help: ["provide the package as WIT text"]))
      return nil
    }
    // A pipe could block for ever.
    if kind == .other {
      refuse(path, "it is not a regular file")
      return nil
    }
    guard sources.files.count < InputLimits.mostFiles, size <= InputLimits.largestInput else {
      return refuseMore(path)
    }
    do throws(SystemError) {
      let bytes = try read(path)
      size += bytes.count
      if size > InputLimits.largestInput { return refuseMore(path) }
      return sources.add(SourceFile(path: StandardStream.inputName(of: path), bytes: bytes))
    } catch {
      var diagnostic = Diagnostic.cannotRead(StandardStream.inputName(of: path), error)
      if error.isTooLarge {
        let limit = InputLimits.largestFile >> 20
        diagnostic.help = ["a file may have at most \(limit) MB: split it into several files"]
      }
      diagnostics.append(diagnostic)
      return nil
    }
  }

  private func read(_ path: String) throws(SystemError) -> [UInt8] {
    let limit = InputLimits.largestFile
    return path == StandardStream.argument
      ? try FileSystem.readStandardInput(limit: limit) : try FileSystem.read(path, limit: limit)
  }

  /// Reports, once, that the input is too large.
  private mutating func refuseMore(_ path: String) -> FileID? {
    if diagnostics.contains(where: { $0.code == .tooManyItems }) { return nil }
    diagnostics.append(
      Diagnostic(
        .tooManyItems,
        "the input is larger than \(InputLimits.largestInput >> 20) MB or "
          + "\(InputLimits.mostFiles) files", path: StandardStream.inputName(of: path),
        help: ["name fewer files, and remove from `deps` what is not needed"]))
    return nil
  }

  private mutating func refuse(_ path: String, _ reason: String, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .cannotRead, "cannot read `\(path)`: \(reason)", path: path, help: help.map { [$0] } ?? []))
  }

  private mutating func entries(of folder: String) -> [String] {
    do throws(SystemError) {
      return try FileSystem.entries(of: folder)
    } catch {
      diagnostics.append(.cannotRead(folder, error))
      return []
    }
  }

  /// Whether a file is a package in binary form.
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
