// Run: swift run WASIHost guest.wasm
import Foundation

/// What this host doesn't implement.
struct Missing: Error {}

/// Writes to the standard output. A guest that only prints needs no more of WASI.
final class Stdout: Report.OutputStreamResource {
  func checkWrite() -> UInt64 { 65_536 }

  func write(_ contents: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: contents)
    } catch {
      // What is thrown becomes the `err` of the function's `result`.
      throw Report.StreamError.closed
    }
  }

  func blockingWriteAndFlush(_ contents: [UInt8]) throws { try write(contents) }
  func writeZeroes(_ len: UInt64) throws { try write(Array(repeating: 0, count: Int(len))) }
  func blockingWriteZeroesAndFlush(_ len: UInt64) throws { try writeZeroes(len) }
  func flush() {}
  func blockingFlush() {}

  func subscribe() throws -> any Report.PollableResource { throw Missing() }
  func splice(_ src: any Report.InputStreamResource, len: UInt64) throws -> UInt64 {
    throw Missing()
  }
  func blockingSplice(_ src: any Report.InputStreamResource, len: UInt64) throws -> UInt64 {
    throw Missing()
  }
}

struct Host: Report.Imports {
  func getStdout() -> any Report.OutputStreamResource { Stdout() }
  func poll(in pollables: [any Report.PollableResource]) throws -> [UInt32] { throw Missing() }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let report = try Report(wasm: Array(wasm), imports: Host())
let written = try report.print([
  Report.Reading(place: "Reykjavík", temperature: 3.25),
  Report.Reading(place: "Nairobi", temperature: 24),
  Report.Reading(place: "Oymyakon", temperature: -47.5),
])
FileHandle.standardOutput.write(Data("\(written) bytes\n".utf8))
