import PintleDiagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A failed call of the operating system.
package struct SystemError: Error, Equatable {
  /// The value of `errno`.
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// The message of the system, for example `No such file or directory`.
  package var reason: String { String(cString: strerror(code)) }

  /// Whether the file is larger than the limit.
  var isTooLarge: Bool { code == EFBIG }
}

/// The file system, without Foundation, which takes longer to start than a whole run of Pintle.
package enum FileSystem {
  package enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a device or a socket.
    case other
  }

  /// What is at a path; `nil` if nothing is, or if it can't be reached.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    guard let status = status(of: path, followingLinks: followingLinks) else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The permission bits of a file; `nil` if it doesn't exist.
  package static func permissions(of path: String) -> mode_t? {
    status(of: path, followingLinks: true).map { $0.st_mode & 0o7777 }
  }

  /// What distinguishes a file from all others, whatever its names.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The identity of the file at a path; `nil` if there is nothing at it.
  static func identity(of path: String) -> Identity? {
    status(of: path, followingLinks: true).map { status in
      Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }
  }

  private static func status(of path: String, followingLinks: Bool) -> stat? {
    var status = stat()
    let failed = followingLinks ? stat(path, &status) : lstat(path, &status)
    return failed == 0 ? status : nil
  }

  /// All bytes of a file. It is an error if there are more than the limit, for example from `/dev/zero`.
  package static func read(
    _ path: String, limit: Int = InputLimits.largestInput
  ) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// Everything up to the end of standard input.
  package static func readStandardInput(limit: Int) throws(SystemError) -> [UInt8] {
    try read(descriptor: STDIN_FILENO, limit: limit)
  }

  /// The first bytes of a file; all, if it has fewer.
  static func readStart(of path: String, count: Int) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { close(descriptor) }
    var read = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      read = readOnce(descriptor, buffer)
      initializedCount = max(read, 0)
    }
    if read < 0 { throw SystemError.last }
    return bytes
  }

  private static func read(descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    let isRegular = size > 0 && status.st_mode & S_IFMT == S_IFREG
    var bytes: [UInt8] = []
    // One byte more than the size, to see the end of the file.
    var chunkSize = min(max(size, 0), limit) + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, initializedCount in
        count = readOnce(descriptor, buffer)
        initializedCount = max(count, 0)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError.last
      }
      guard bytes.count + count <= limit else { throw SystemError(code: EFBIG) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if isRegular, bytes.count == size { return bytes }
      chunkSize = 1 << 16
    }
  }

  private static func readOnce(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// A name in a folder and what it is, without following links.
  struct Entry {
    let name: String
    let kind: Kind?
  }

  /// What is in a folder, in byte order; nothing if it can't be read.
  static func listing(of folder: String) -> [Entry] {
    (try? sortedEntries(of: folder)) ?? []
  }

  /// The names in a folder, in byte order, without `.` and `..`. Names that are not UTF-8 are skipped, as `wasm-tools`
  /// does.
  package static func entries(of folder: String) throws(SystemError) -> [String] {
    try sortedEntries(of: folder).map(\.name)
  }

  private static func sortedEntries(of folder: String) throws(SystemError) -> [Entry] {
    guard let stream = opendir(folder) else { throw SystemError.last }
    defer { closedir(stream) }
    var found: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      guard let name, name != ".", name != ".." else { continue }
      let kind = kind(ofEntry: Int(entry.pointee.d_type)) {
        self.kind(of: Paths.join(folder, name), followingLinks: false)
      }
      found.append(Entry(name: name, kind: kind))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What an entry of a folder is by the type that the system notes beside its name; some file systems have none.
  private static func kind(ofEntry type: Int, else status: () -> Kind?) -> Kind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): status()
    default: .other
    }
  }

  /// The path with all links resolved; `nil` if there is nothing at it.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
