/// Why a stream ended.
final class StreamFailure: Program.ErrorResource {
  nonisolated(unsafe) static var live = 0
  let code: Program.ErrorCode

  init(_ code: Program.ErrorCode) {
    self.code = code
    Self.live += 1
  }

  deinit { Self.live -= 1 }

  func toDebugString() -> String { "the stream failed" }
}

/// A stream that collects what is written.
final class Output: Program.OutputStreamResource {
  nonisolated(unsafe) static var live = 0
  private let sink: ([UInt8]) throws -> Void

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    Self.live += 1
  }

  deinit { Self.live -= 1 }

  func checkWrite() -> UInt64 { 4096 }
  func write(_ contents: [UInt8]) throws { try sink(contents) }
  func blockingWriteAndFlush(_ contents: [UInt8]) throws { try sink(contents) }
  func flush() {}
  func blockingFlush() {}
  func subscribe() -> any Program.PollableResource { Timer(end: 0) }
  func writeZeroes(_ len: UInt64) throws { try sink(Array(repeating: 0, count: Int(len))) }
  func blockingWriteZeroesAndFlush(_ len: UInt64) throws { try writeZeroes(len) }

  func splice(_ src: any Program.InputStreamResource, len: UInt64) throws -> UInt64 {
    let bytes = try src.read(len)
    try sink(bytes)
    return UInt64(bytes.count)
  }

  func blockingSplice(_ src: any Program.InputStreamResource, len: UInt64) throws -> UInt64 {
    try splice(src, len: len)
  }
}

/// A stream of bytes that are there already.
final class Input: Program.InputStreamResource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  func read(_ len: UInt64) throws -> [UInt8] {
    if rest.isEmpty { throw Program.StreamError.closed }
    defer { rest = rest.dropFirst(Int(len)) }
    return Array(rest.prefix(Int(len)))
  }

  func blockingRead(_ len: UInt64) throws -> [UInt8] { try read(len) }
  func skip(_ len: UInt64) throws -> UInt64 { UInt64(try read(len).count) }
  func blockingSkip(_ len: UInt64) throws -> UInt64 { try skip(len) }
  func subscribe() -> any Program.PollableResource { Timer(end: 0) }
}

/// The standard output, as text.
final class Stdout: Program.StdoutImports {
  var text = ""
  /// The error of every write, if any.
  var failure: Program.ErrorCode?

  func getStdout() -> any Program.OutputStreamResource {
    Output { [unowned self] bytes in
      if let failure {
        throw Program.StreamError.lastOperationFailed(StreamFailure(failure))
      }
      text += String(decoding: bytes, as: UTF8.self)
    }
  }
}
