final class FileTypes: Program.TypesImports {
  func filesystemErrorCode(_ err: any Program.ErrorResource) -> Program.ErrorCode? {
    (err as? StreamFailure)?.code
  }
}

final class Preopens: Program.PreopensImports {
  private let root = Folder()

  func getDirectories() -> [(any Program.DescriptorResource, String)] {
    [(Descriptor(folder: root), "/")]
  }
}

/// The files of the only folder.
final class Folder {
  var files: [String: [UInt8]] = [:]
}

/// The folder, or one of its files. What a test doesn't need is unsupported.
final class Descriptor: Program.DescriptorResource {
  nonisolated(unsafe) static var live = 0
  private let folder: Folder
  private let name: String?

  init(folder: Folder, name: String? = nil) {
    self.folder = folder
    self.name = name
    Self.live += 1
  }

  deinit { Self.live -= 1 }

  private func file() throws -> String {
    guard let name else { throw Program.ErrorCode.isDirectory }
    guard folder.files[name] != nil else { throw Program.ErrorCode.badDescriptor }
    return name
  }

  func openAt(
    _ pathFlags: Program.PathFlags, path: String, openFlags: Program.OpenFlags,
    flags: Program.DescriptorFlags
  ) throws -> any Program.DescriptorResource {
    if name != nil { throw Program.ErrorCode.notDirectory }
    if path.contains("/") { throw Program.ErrorCode.noEntry }
    if folder.files[path] == nil, !openFlags.contains(.create) { throw Program.ErrorCode.noEntry }
    if openFlags.contains(.truncate) || folder.files[path] == nil { folder.files[path] = [] }
    return Descriptor(folder: folder, name: path)
  }

  func readViaStream(_ offset: Program.Filesize) throws -> any Program.InputStreamResource {
    Input((folder.files[try file()] ?? []).dropFirst(Int(offset)))
  }

  func writeViaStream(_ offset: Program.Filesize) throws -> any Program.OutputStreamResource {
    let name = try file()
    return Output { [folder] bytes in folder.files[name, default: []] += bytes }
  }

  func appendViaStream() throws -> any Program.OutputStreamResource { try writeViaStream(0) }

  func stat() throws -> Program.DescriptorStat {
    let size = name.flatMap { folder.files[$0] }?.count ?? 0
    return Program.DescriptorStat(
      type: try getType(), linkCount: 1, size: UInt64(size), dataAccessTimestamp: nil,
      dataModificationTimestamp: nil, statusChangeTimestamp: nil)
  }

  func unlinkFileAt(_ path: String) throws {
    if folder.files.removeValue(forKey: path) == nil { throw Program.ErrorCode.noEntry }
  }

  func getType() throws -> Program.DescriptorType { name == nil ? .directory : .regularFile }
  func getFlags() -> Program.DescriptorFlags { [.read, .write] }
  func sync() {}
  func syncData() {}
  func advise(_ offset: UInt64, length: UInt64, advice: Program.Advice) {}
  func isSameObject(_ other: any Program.DescriptorResource) -> Bool { other === self }
}

extension Descriptor {
  private var unsupported: Program.ErrorCode { .unsupported }

  func setSize(_ size: UInt64) throws { throw unsupported }
  func setTimes(
    _ dataAccessTimestamp: Program.NewTimestamp, dataModificationTimestamp: Program.NewTimestamp
  ) throws { throw unsupported }
  func read(_ length: UInt64, offset: UInt64) throws -> ([UInt8], Bool) { throw unsupported }
  func write(_ buffer: [UInt8], offset: UInt64) throws -> UInt64 { throw unsupported }
  func readDirectory() throws -> any Program.DirectoryEntryStreamResource { throw unsupported }
  func createDirectoryAt(_ path: String) throws { throw unsupported }
  func statAt(_ pathFlags: Program.PathFlags, path: String) throws -> Program.DescriptorStat {
    throw unsupported
  }
  func setTimesAt(
    _ pathFlags: Program.PathFlags, path: String, dataAccessTimestamp: Program.NewTimestamp,
    dataModificationTimestamp: Program.NewTimestamp
  ) throws { throw unsupported }
  func linkAt(
    _ oldPathFlags: Program.PathFlags, oldPath: String,
    newDescriptor: any Program.DescriptorResource, newPath: String
  ) throws { throw unsupported }
  func readlinkAt(_ path: String) throws -> String { throw unsupported }
  func removeDirectoryAt(_ path: String) throws { throw unsupported }
  func renameAt(
    _ oldPath: String, newDescriptor: any Program.DescriptorResource, newPath: String
  ) throws { throw unsupported }
  func symlinkAt(_ oldPath: String, newPath: String) throws { throw unsupported }
  func metadataHash() throws -> Program.MetadataHashValue { throw unsupported }
  func metadataHashAt(
    _ pathFlags: Program.PathFlags, path: String
  ) throws -> Program.MetadataHashValue { throw unsupported }
}
