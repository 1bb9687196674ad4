import Foundation
import Testing

@testable import PintleSupport

/// Imports that the world doesn't describe.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct ExtraImportTests {
  static var world: PintleWorld { PintleWorld(exports: [PintleExport("run", [], [.i32])]) }

  static func run(
    _ wat: String, _ extra: PintleExtraImports, usesWasmtimeEntryPoints fast: Bool = true
  ) throws -> UInt32 {
    let module = try TestGuest.module(wat, fast)
    let guest = try PintleGuest(module, world, PintleOptions(extraImports: extra))
    return try guest.export("run") {
      try guest.call(0)
      return guest.slots.i32(0)
    }
  }

  @Test(arguments: TestGuest.ways) func functionsOfAllTypes(_ fast: Bool) throws {
    var extra = PintleExtraImports()
    var logged: [Double] = []
    extra.define("env", "mix") { (a: Int32, b: UInt64, c: Float, d: Double) -> Int32 in
      Int32(Double(a) + Double(b) + Double(c) + d)
    }
    extra.define("env", "seven") { () -> Float in 7 }
    extra.define("env", "log") { (value: Double) in logged.append(value) }
    let wat = """
      (import "env" "mix" (func $mix (param i32 i64 f32 f64) (result i32)))
      (import "env" "seven" (func $seven (result f32)))
      (import "env" "log" (func $log (param f64)))
      (func (export "run") (result i32)
        (call $log (f64.const 1.5))
        (call $mix (i32.const -1) (i64.const 20) (call $seven) (f64.const 300)))
      """
    #expect(try Self.run(wat, extra, usesWasmtimeEntryPoints: fast) == 326)
    #expect(logged == [1.5])
  }

  /// More than the functions of a world have.
  @Test(arguments: TestGuest.ways) func manyParameters(_ fast: Bool) throws {
    var extra = PintleExtraImports()
    extra.define("env", "sum") {
      (
        a: Int64, b: Int64, c: Int64, d: Int64, e: Int64, f: Int64, g: Int64, h: Int64, i: Int64,
        j: Int64, k: Int64, l: Int64, m: Int64, n: Int64, o: Int64, p: Int64, q: Int64, r: Int64,
        s: Int64, t: Int64, u: Int64, v: Int64, w: Int64, x: Int64
      ) -> Int32 in
      let half = [a, b, c, d, e, f, g, h, i, j, k, l]
      return Int32((half + [m, n, o, p, q, r, s, t, u, v, w, x]).reduce(0, +))
    }
    let wat = """
      (import "env" "sum" (func $sum
        (param \(String(repeating: "i64 ", count: 24))) (result i32)))
      (func (export "run") (result i32) (local $sum i32) (local $i i32)
        (loop $next
          (local.set $sum (i32.add (local.get $sum)
            (call $sum \((1...24).map { "(i64.const \($0))" }.joined()))))
          (br_if $next (i32.lt_u
            (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 1000))))
        (local.get $sum))
      """
    #expect(try Self.run(wat, extra, usesWasmtimeEntryPoints: fast) == 300_000)
  }

  @Test(arguments: TestGuest.ways) func whatTheyThrow(_ fast: Bool) throws {
    var extra = PintleExtraImports()
    extra.define("env", "fail") { () -> Int32 in throw HostError(number: 3) }
    let wat = """
      (import "env" "fail" (func $fail (result i32)))
      (func (export "run") (result i32) (call $fail))
      """
    #expect(throws: HostError(number: 3)) {
      try Self.run(wat, extra, usesWasmtimeEntryPoints: fast)
    }
  }

  @Test(arguments: TestGuest.ways) func otherTypes(_ fast: Bool) throws {
    var extra = PintleExtraImports()
    extra.define("env", "seven") { () -> Float in 7 }
    let wat = """
      (import "env" "seven" (func $seven (result i32)))
      (func (export "run") (result i32) (call $seven))
      """
    let mismatch = PintleMismatch.signatureMismatch(
      "env#seven", expected: "() -> (f32)", found: "() -> (i32)")
    #expect(throws: PintleGuestError.mismatch([mismatch])) {
      try Self.run(wat, extra, usesWasmtimeEntryPoints: fast)
    }
  }

  @Test(arguments: TestGuest.ways) func unknownOnes(_ fast: Bool) throws {
    let wat = """
      (import "env" "a" (func)) (import "env" "b" (func)) (import "env" "c" (func))
      (func (export "run") (result i32) (i32.const 0))
      """
    var extra = PintleExtraImports()
    extra.define("env", "b") {}
    let unknown = ["a", "c"].map { PintleMismatch.unknownImport(module: "env", field: $0) }
    #expect(throws: PintleGuestError.mismatch(unknown)) {
      try Self.run(wat, extra, usesWasmtimeEntryPoints: fast)
    }
  }

  // MARK: WASI preview 1

  /// Writes `hello` to the stream with this number, and returns the number of bytes.
  static func writer(_ stream: Int) -> String {
    """
    (import "wasi_snapshot_preview1" "fd_write"
      (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\\08\\00\\00\\00\\05\\00\\00\\00hello")
    (func (export "run") (result i32)
      (drop (call $write (i32.const \(stream)) (i32.const 0) (i32.const 1) (i32.const 16)))
      (i32.load (i32.const 16)))
    """
  }

  @Test func output() throws {
    let text = PintleLock("")
    let write = PintleWASI.Output.function { bytes in
      text.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
    }
    #expect(try Self.run(Self.writer(1), .wasi(output: write)) == 5)
    #expect(try Self.run(Self.writer(2), .wasi(errors: write)) == 5)
    #expect(try Self.run(Self.writer(2), .wasi(output: write)) == 5)
    #expect(text.withLock { $0 } == "hellohello")
  }

  @Test func input() throws {
    let wat = """
      (import "wasi_snapshot_preview1" "fd_read"
        (func $read (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (data (i32.const 0) "\\20\\00\\00\\00\\05\\00\\00\\00")
      (func (export "run") (result i32)
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 16)))
        (i32.load8_u offset=32 (i32.sub (i32.load (i32.const 16)) (i32.const 1))))
      """
    #expect(try Self.run(wat, .wasi(input: .bytes([1, 2, 42]))) == 42)
  }

  @Test func argumentsAndEnvironment() throws {
    let wat = """
      (import "wasi_snapshot_preview1" "args_sizes_get" (func $args (param i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "environ_sizes_get" (func $env (param i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "run") (result i32)
        (drop (call $args (i32.const 0) (i32.const 4)))
        (drop (call $env (i32.const 8) (i32.const 12)))
        (i32.add (i32.mul (i32.load (i32.const 0)) (i32.const 100)) (i32.load (i32.const 12))))
      """
    // Two arguments; `A=b`, `C=dd` and two zeros.
    let extra = PintleExtraImports.wasi(
      arguments: ["guest", "one"], environment: ["A": "b", "C": "dd"])
    #expect(try Self.run(wat, extra) == 209)
    #expect(try Self.run(wat, .wasi()) == 0)
  }

  @Test func exit() throws {
    let wat = """
      (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
      (memory (export "memory") 1)
      (func (export "run") (result i32) (call $exit (i32.const 3)) (i32.const 0))
      """
    #expect(throws: PintleGuestError.trap("the guest exited with status 3", in: "run")) {
      try Self.run(wat, .wasi())
    }
  }

  @Test func folders() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(try Self.run(Self.writer(1), .wasi(folders: [.init(folder, as: "/tmp")])) == 5)
    #expect(throws: PintleGuestError.self) {
      try Self.run(Self.writer(1), .wasi(folders: [.init("/no/such/folder", as: "/tmp")]))
    }
  }

  @Test func functionsBesideWASI() throws {
    var extra = PintleExtraImports.wasi()
    extra.define("env", "seven") { () -> Int32 in 7 }
    let wat = """
      (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
      (import "env" "seven" (func $seven (result i32)))
      (memory (export "memory") 1)
      (func (export "run") (result i32) (i32.add (call $yield) (call $seven)))
      """
    #expect(try Self.run(wat, extra) == 7)
  }

  @Test func engineWithoutWASI() throws {
    #expect(throws: PintleGuestError.self) {
      try Self.run(Self.writer(1), .wasi(), usesWasmtimeEntryPoints: false)
    }
  }
}
