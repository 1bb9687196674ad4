import Foundation
import Testing

@testable import PintleSupport

/// Compiles guests in the text format.
///
/// The engine is in a file of Engines: whether it is installed (`isPossible`), and two ways to use it.
struct TestGuest {
  static let ways = [true, false]

  /// Compiles a module with these fields.
  static func module(_ wat: String, _ way: Bool = true) throws -> PintleModule {
    try PintleModule(wasm: wasm("(module \(wat))"), engine: engine(way))
  }

  /// A memory, and an allocator that never reuses memory.
  static let memory = """
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 4096))
    (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
      (global.set $next (i32.and
        (i32.add (global.get $next) (i32.sub (local.get 2) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get 2))))
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get 3))))
    """

  static func wasm(_ wat: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("guest.wat")
    let binary = folder.appendingPathComponent("guest.wasm")
    try wat.write(to: source, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "wat2wasm", "--enable-exceptions", "--enable-tail-call", "--enable-threads",
      "--enable-multi-memory", source.path, "-o", binary.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "wat2wasm failed:\n\(wat)")
    return Array(try Data(contentsOf: binary))
  }
}

/// An error of the host.
struct HostError: Error, Equatable {
  var number: Int
}

/// Expects that the guest refuses a call because an earlier one failed, with its error in the message.
func expectPoisoned(_ function: String, _ body: () throws -> Void) {
  let error = #expect(throws: PintleGuestError.self) { try body() }
  guard case .poisoned(in: function, let cause) = error else {
    Issue.record("\(String(describing: error)) is not `poisoned`")
    return
  }
  #expect(!cause.isEmpty)
}
