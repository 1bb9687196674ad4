import Foundation

/// The host. It fails for one line, with an error of its own.
final class Host: Greeter.Imports {
  var lines: [String] = []
  struct Refusal: Error {}

  func log(_ line: String) throws {
    if line == "no one" { throw Refusal() }
    lines.append(line)
  }
}

/// A guest in Swift, which says what a Rust guest's compiled code would say with core values and memory.
func guest() -> PintleModule {
  let log = PintleImportName("$root", "log")
  return PintleModule(
    imports: [(log, PintleCoreSignature([.i32, .i32], []))],
    exports: [
      (
        "greet", PintleCoreSignature([.i32, .i32], [.i32]),
        { instance, slots in
          let (address, length) = (slots.i32(0), slots.i32(1))
          try instance.callHost(log, [address, length])
          let name = instance.bytes[Int(address)..<Int(address + length)]
          if name.elementsEqual("crash".utf8) { throw PintleTrap(message: "unreachable") }
          let text = Array("Hello, ".utf8) + name
          let result = try instance.allocate(UInt32(text.count), alignment: 1)
          instance.bytes[Int(result)..<Int(result) + text.count].copyBytes(from: text)
          // The name `far` gets a text that begins outside of memory.
          let start = name.elementsEqual("far".utf8) ? .max : result
          let area = try instance.allocate(8, alignment: 4)
          let pair = [start, UInt32(text.count)]
          pair.withUnsafeBytes { instance.bytes[Int(area)..<Int(area) + 8].copyBytes(from: $0) }
          slots.set(0, area)
        }
      ),
      ("count", PintleCoreSignature([], [.i32]), { _, slots in slots.set(0, 3 as UInt32) }),
      (
        "cabi_realloc", PintleCoreSignature([.i32, .i32, .i32, .i32], [.i32]),
        { instance, slots in
          slots.set(0, try instance.allocate(slots.i32(3), alignment: slots.i32(2)))
        }
      ),
    ])
}

/// Runs a world on an adapter of its own. See PintleEngine+Closures.swift.
@main enum Main {
  static func main() throws {
    let suite = Suite()
    let host = Host()
    func greeter() throws -> Greeter { try Greeter(module: guest(), imports: host) }
    suite.test("a text comes back") {
      try expect(try greeter().greet("Ada"), "Hello, Ada")
      try expect(host.lines, ["Ada"])
    }
    suite.test("a number comes back") { try expect(try greeter().count(), 3) }
    suite.test("guests have memories of their own") {
      let (one, other) = (try greeter(), try greeter())
      try expect(try one.greet("one") + other.greet("other"), "Hello, oneHello, other")
    }
    suite.test("the host's error comes out as it is") {
      _ = try thrown(as: Host.Refusal.self) { _ = try greeter().greet("no one") }
    }
    suite.test("a trap") { try refuses("trap") { _ = try greeter().greet("crash") } }
    suite.test("a text outside of memory") {
      try refuses("outOfBounds", at: "result") { _ = try greeter().greet("far") }
    }
    suite.test("an interruption") {
      let greeter = try greeter()
      greeter.pintle.interrupter.interrupt()
      try refuses("interrupted") { _ = try greeter.count() }
    }
    suite.test("a limit") {
      var options = PintleOptions()
      options.limits.memoryBytes = 1000
      try refuses("limitExceeded") {
        _ = try Greeter(module: guest(), imports: host, options: options)
      }
    }
    suite.test("a guest without an export") {
      try refuses("mismatch") {
        _ = try Greeter(module: PintleModule(imports: [], exports: []), imports: host)
      }
    }
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }
}
