#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Creates a file, which must not exist.
  ///
  /// - Parameter permissions: the permission bits; `nil` for the default of the process.
  package static func create(
    _ path: String, _ bytes: [UInt8], permissions: mode_t?
  ) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError.last }
    var failure = bytes.withUnsafeBufferPointer { writeAll($0, to: descriptor) }
    if failure == nil, let permissions, fchmod(descriptor, permissions) != 0 {
      failure = SystemError.last
    }
    // Some file systems report a full disk only here.
    if close(descriptor) != 0, failure == nil { failure = SystemError.last }
    guard let failure else { return }
    unlink(path)
    throw failure
  }

  /// Writes bytes to an open descriptor; returns an error if it fails.
  package static func writeAll(
    _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32
  ) -> SystemError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let start = UnsafeBufferPointer(rebasing: rest).baseAddress
      let count = write(descriptor, start, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return SystemError.last
      }
    }
    return nil
  }

  /// Renames a file, atomically replacing any file of that name.
  package static func move(_ path: String, to target: String) throws(SystemError) {
    if rename(path, target) != 0 { throw SystemError.last }
  }

  /// Creates a hard link, whose name must not exist.
  package static func addName(_ second: String, for path: String) throws(SystemError) {
    if link(path, second) != 0 { throw SystemError.last }
  }

  package static func removeFile(_ path: String) throws(SystemError) {
    if unlink(path) != 0 { throw SystemError.last }
  }

  package static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) != 0 { throw SystemError.last }
  }

  package static func removeFolder(_ path: String) throws(SystemError) {
    if rmdir(path) != 0 { throw SystemError.last }
  }

  /// The id of this process.
  package static var processNumber: Int { Int(getpid()) }
}
