import Foundation

/// Run: swift-suite GUEST.wasm
///
/// A guest that imports WASI, on a host written by hand. It holds no handles and no objects after any call.
@main enum Main {
  static func main() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    let module = try PintleModule(wasm: Array(bytes))
    let host = WASIHost()
    let program = try Program(module: module, imports: host)
    let suite = Suite()
    suite.invariant = {
      "\(program.pintle.handleCount) handles, \(Output.live) streams, "
        + "\(Descriptor.live) descriptors, \(StreamFailure.live) errors"
    }
    suite.programTests(program, host)
    suite.test("the end of the program") {
      for (isSuccess, status) in [(true, 0), (false, 1)] as [(Bool, UInt8)] {
        let other = try Program(module: module, imports: WASIHost())
        let end = try thrown(as: ProgramExit.self) { try other.leave(isSuccess) }
        try expect(end.status, status)
        try refuses("poisoned") { _ = try other.measure() }
      }
    }
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }
}

extension Suite {
  func programTests(_ program: Program, _ host: WASIHost) {
    test("arguments and variables") {
      let (arguments, value) = try program.lookAround("GREETING")
      try expect(arguments, ["program", "one two"])
      try expect(value, "hällo")
      try expect(try program.lookAround("MISSING").1, nil)
    }
    test("clocks and random numbers") {
      let seconds = Double(try program.measure())
      try expect(abs(seconds - Date().timeIntervalSince1970) < 60, true)
    }
    test("printing") {
      host.stdout.text = ""
      try program.print("Zoë")
      try program.print("")
      try expect(host.stdout.text, "Zoë\n\n")
    }
    test("an error that is an object") {
      host.stdout.failure = .io
      defer { host.stdout.failure = nil }
      let error = try thrown(as: PintleWITError<String>.self) { try program.print("x") }
      try expect(error.payload.hasPrefix("the stream failed (Some("), true)
    }
    test("files") {
      let text = String(repeating: "x", count: 100) + "水"
      try expect(try program.store("file.txt", text: text), "103 \(text)")
      let error = try thrown(as: PintleWITError<String>.self) {
        _ = try program.store("missing/file.txt", text: "")
      }
      try expect(error.payload, "no-entry")
      try expect(try program.miss("file.txt"), "no-entry")
    }
  }
}
