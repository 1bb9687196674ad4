import PintleCodegen
import PintleDiagnostics

/// Finds generated files on disk that no run writes any more.
///
/// A run knows which files are its own by their first lines. All that say that they belong to an output of the run's
/// configuration are, wherever they are below its folder. Without a configuration, other commands may write to the same folder:
/// then it is those of the same package and world, or of a world that the package no longer has, with the same endings as the
/// files of the run.
struct Leftovers {
  private let outputs: OutputSet
  /// The paths of the run's files.
  private let wanted: Set<String>
  /// Those of them that are on disk already. A link can lead to one, or a name with other letter case.
  private let known: Set<FileSystem.Identity>
  private var removed: Set<FileSystem.Identity> = []
  private var changes: [FileChange] = []

  init(_ outputs: OutputSet) {
    self.outputs = outputs
    wanted = Set(outputs.files.map(\.path))
    known = Set(wanted.compactMap(FileSystem.identity))
  }

  /// The removals: first of files that others replace, then by folder.
  mutating func find() -> [FileChange] {
    for file in shared(at: outputs.superseded) { remove(file) }
    for file in shared(at: outputs.included) where !isNeededByOthers(file) { remove(file) }
    let configuration = outputs.configuration
    let folders = outputs.folders.map(\.path)
    let fileFolders = configuration == nil ? [] : outputs.files.map { Paths.folder(of: $0.path) }
    var seen: Set<String> = []
    for folder in folders + fileFolders where seen.insert(folder).inserted {
      search(folder, FileSystem.listing(of: folder.isEmpty ? "." : folder))
    }
    guard let configuration else { return changes }
    var tree = FolderTree(below: configuration.folder)
    while let (folder, entries) = tree.next() {
      if seen.insert(folder).inserted { search(folder, entries) }
    }
    return changes
  }

  private func shared(at paths: [String]) -> [GeneratedOnDisk] {
    paths.filter { FileSystem.kind(of: $0, followingLinks: false) == .file }
      .compactMap(GeneratedOnDisk.init).filter(\.header.isShared)
  }

  /// Whether the file of a world that isn't in the run, and stays, needs a shared file.
  private func isNeededByOthers(_ shared: GeneratedOnDisk) -> Bool {
    let folder = Paths.folder(of: shared.path)
    let names = FileSystem.listing(of: folder.isEmpty ? "." : folder)
      .filter { $0.kind == .file && $0.name.hasSuffix(shared.ending) }.map(\.name)
    return names.compactMap { GeneratedOnDisk(Paths.join(folder, $0)) }.contains { file in
      !file.header.isShared && !isWanted(file) && !isLeftover(file, in: folder, [])
        && shared.isNeeded(by: file.text, at: file.path)
    }
  }

  /// Finds the leftovers in one folder.
  private mutating func search(_ folder: String, _ entries: [FileSystem.Entry]) {
    let own = outputs.folders.filter { $0.path == folder }.flatMap(\.fileEndings)
    let endings = Set(own + (outputs.configuration?.fileEndings ?? []))
    let names = entries.filter { entry in
      entry.kind == .file && endings.contains(where: entry.name.hasSuffix)
    }.map(\.name)
    if names.isEmpty { return }
    let files = names.compactMap { GeneratedOnDisk(Paths.join(folder, $0)) }
    let left = files.filter { !isWanted($0) && isLeftover($0, in: folder, own) }
    for file in left { remove(file) }
    if outputs.configuration != nil { removeUnused(files, left, in: folder) }
  }

  private func isWanted(_ file: GeneratedOnDisk) -> Bool {
    wanted.contains(file.path) || FileSystem.identity(of: file.path).map(known.contains) ?? false
  }

  private func isLeftover(
    _ file: GeneratedOnDisk, in folder: String, _ endings: [String]
  ) -> Bool {
    if file.header.isShared { return false }
    if let origin = file.header.origin {
      if let configuration = outputs.configuration,
        configuration.made(origin, fileName: Paths.name(of: file.path), in: folder)
      {
        return true
      }
      let path = origin.configuration(ofFileIn: folder)
      if let path, FileSystem.kind(of: path) == .file { return false }
    }
    guard let world = file.header.world(of: outputs.banner.package),
      world == outputs.banner.world || !outputs.worlds.contains(world)
    else { return false }
    return endings.contains(file.ending)
  }

  /// Removes shared files that one of the other files needed before the run, but none after it.
  private mutating func removeUnused(
    _ files: [GeneratedOnDisk], _ left: [GeneratedOnDisk], in folder: String
  ) {
    let shared = files.filter { $0.header.isShared && !isWanted($0) }
    if shared.isEmpty { return }
    let gone = Set(left.map(\.path))
    let users = files.filter { !$0.header.isShared }.map { ($0.path, $0.text) }
    let kept = users.filter { !gone.contains($0.0) && !wanted.contains($0.0) }
    let written = outputs.files.filter { Paths.folder(of: $0.path) == folder }
      .map { ($0.path, $0.text) }
    for file in shared {
      let isUser = { (user: (path: String, text: String)) in
        file.isNeeded(by: user.text, at: user.path)
      }
      if users.contains(where: isUser), !(kept + written).contains(where: isUser) { remove(file) }
    }
  }

  private mutating func remove(_ file: GeneratedOnDisk) {
    guard let identity = FileSystem.identity(of: file.path), !isWanted(file),
      let bytes = file.bytes, removed.insert(identity).inserted
    else { return }
    changes.append(FileChange(path: file.path, kind: .remove(old: bytes), bytes: []))
  }
}

/// A generated file that is on disk. Only its start is read, unless more is asked for.
private struct GeneratedOnDisk {
  let path: String
  let header: FileHeader

  /// `nil` if it can't be read, or Pintle did not write it.
  init?(_ path: String) {
    do throws(SystemError) {
      header = FileHeader(try FileSystem.readStart(of: path, count: FileHeader.size))
    } catch {
      return nil
    }
    if !header.isGenerated { return nil }
    self.path = path
  }

  /// All of it; `nil` if it can't be read.
  var bytes: [UInt8]? { try? FileSystem.read(path) }

  var text: String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// The backend whose file it is.
  private var backend: (any Backend)? { Backends.writing(path) }

  /// What its name ends in.
  var ending: String { backend?.ending(of: path) ?? "" }

  /// Whether another file in its folder can't do without it.
  func isNeeded(by text: String, at path: String) -> Bool {
    guard let backend, backend.ending(of: path) == ending else { return false }
    return backend.needs(sharedFile: Paths.name(of: self.path), in: text)
  }
}
