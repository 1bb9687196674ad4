import Foundation

/// Run: suite LIMITS.wasm [OPTION of suiteEngine]
///
/// A guest that uses too much ends in an error that names the limit. The process and other guests go on, and memory stays bounded.
@main struct Main {
  let suite = Suite()
  let module: PintleModule
  let bystander: Limits

  static func main() throws {
    let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    let main = try Main(PintleModule(wasm: Array(wasm), engine: suiteEngine()))
    main.dataTests()
    main.memoryTests()
    main.handleTests()
    main.timeTests()
    main.suite.test("the process never had 3 GiB") {
      try expect(largestResidentBytes() >> 30 < 3, true)
    }
    print("\(main.suite.passed) passed, \(main.suite.failed) failed")
    if main.suite.failed > 0 { exit(1) }
  }

  /// The most memory that the process had.
  private static func largestResidentBytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }

  init(_ module: PintleModule) throws {
    self.module = module
    bystander = try Limits(module: module, imports: Host())
  }

  private func dataTests() {
    // The first with the limits that apply if the host sets none.
    let million: UInt32 = 1_000_000
    exceeds(.callBytes, "lists that share 16 MB") { _ = try $0.api.lists(million, bytes: 16 << 20) }
    var limits = PintleLimits()
    limits.callBytes = 1 << 26
    exceeds(.callBytes, "texts that share 16 MB", limits) {
      _ = try $0.api.texts(million, bytes: 16 << 20)
    }
    exceeds(.callBytes, "lists that are passed to the host", limits) {
      try $0.api.pass(million, bytes: 16 << 20)
    }
    limits.valueBytes = 1 << 20
    exceeds(.valueBytes, "a long list", limits) { _ = try $0.api.lists(1, bytes: 1 << 20 + 1) }
    exceeds(.valueBytes, "a long text", limits) { _ = try $0.api.texts(1, bytes: 1 << 20 + 1) }
    exceeds(.valueBytes, "a list of many", limits) { _ = try $0.api.lists(million, bytes: 0) }
    suite.test("within the limits") {
      let guest = try Limits(
        module: module, imports: Host(), options: PintleOptions(limits: limits))
      for _ in 0..<100 { try expect(try guest.api.lists(10, bytes: 1 << 20).count, 10) }
    }
  }

  private func memoryTests() {
    var limits = PintleLimits()
    limits.memoryBytes = 1 << 24
    limits.tableElements = 1000
    exceeds(.memoryBytes, "page by page", limits) { try $0.api.grow(65536) }
    exceeds(.memoryBytes, "an allocator that keeps everything", limits) {
      let text = String(repeating: "x", count: 100_000)
      for _ in 0..<1000 { _ = try $0.api.keep(text) }
    }
    fails("4 GiB at once", naming: "memoryBytes", limits) { try $0.api.growAtOnce(65535) }
    fails("a large table", naming: "", limits) { try $0.api.growTable(1001) }
    survives("4 GiB without a limit") { try $0.api.growAtOnce(65535) }
    survives("4 GiB without a limit, page by page") { try $0.api.grow(65536) }
    fails("recursion without end", naming: "stack") { try $0.api.recurse() }
  }

  private func handleTests() {
    suite.invariant = { "\(Host.Item.live) objects" }
    exceeds(.handles, "objects of the host") { try $0.api.makeItems(3_000_000) }
    exceeds(.handles, "objects of the guest") { try $0.api.makeThings(3_000_000) }
    var limits = PintleLimits()
    limits.handles = 100
    exceeds(.handles, "few objects", limits) { try $0.api.makeItems(101) }
    suite.test("few enough objects") {
      let guest = try Limits(
        module: module, imports: Host(), options: PintleOptions(limits: limits))
      try guest.api.makeItems(100)
    }
    suite.invariant = { "" }
  }

  private func timeTests() {
    var limits = PintleLimits()
    limits.callSeconds = 0.1
    exceeds(.callSeconds, "a guest that calls the host without end", limits) {
      try $0.api.chatter()
    }
    suite.test("callSeconds: a guest that calls a slow host without end") {
      let start = Date()
      let error = try ending(limits) { guest, host in
        host.tickSeconds = 0.001
        try guest.api.chatter()
      }
      guard case .limitExceeded(.callSeconds, at: _) = error else { throw unexpected(error) }
      try expect(Date().timeIntervalSince(start) < 5, true)
    }
    interrupts("the host, when the guest calls it") { guest, host in
      let interrupter = guest.pintle.interrupter
      host.onTick = { interrupter.interrupt() }
      try guest.api.chatter()
    }
    interrupts("before the call") { guest, _ in
      guest.pintle.interrupter.interrupt()
      try guest.api.chatter()
    }
    // These stop guests when they call the host.
    guard !CommandLine.arguments.contains("--plain") else { return }
    exceeds(.callSeconds, "a guest without end", limits) { try $0.api.spin() }
    exceeds(.callSeconds, "instructions that take long", limits) { try $0.api.fillMemory(512) }
    interrupts("another thread") { guest, _ in
      let interrupter = guest.pintle.interrupter
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: 0.05)
        interrupter.interrupt()
      }
      try guest.api.spin()
    }
  }

  // MARK: Expectations

  /// Expects that a call exceeds a limit.
  private func exceeds(
    _ kind: PintleLimits.Kind, _ name: String, _ limits: PintleLimits = PintleLimits(),
    _ call: (Limits) throws -> Void
  ) {
    suite.test("\(kind): \(name)") {
      let error = try ending(limits) { guest, _ in try call(guest) }
      guard case .limitExceeded(kind, at: _) = error else { throw unexpected(error) }
    }
  }

  /// Expects that a call fails, with a part of the message.
  private func fails(
    _ name: String, naming part: String, _ limits: PintleLimits = PintleLimits(),
    _ call: (Limits) throws -> Void
  ) {
    suite.test(name) {
      let error = try ending(limits) { guest, _ in try call(guest) }
      guard part.isEmpty || error.description.contains(part) else { throw unexpected(error) }
    }
  }

  /// Calls a guest that may get what it wants, as far as the process has it.
  private func survives(_ name: String, _ call: (Limits) throws -> Void) {
    suite.test(name) {
      do {
        try call(try Limits(module: module, imports: Host()))
      } catch is PintleGuestError {}
      try expect(try bystander.api.lists(1, bytes: 1), [[0]])
    }
  }

  /// Expects that a call is interrupted.
  private func interrupts(_ name: String, _ call: (Limits, Host) throws -> Void) {
    suite.test("interrupted by \(name)") {
      let error = try ending(PintleLimits(), call)
      guard case .interrupted = error else { throw unexpected(error) }
    }
  }

  /// The error of a call, which kills its guest and no other.
  private func ending(
    _ limits: PintleLimits, _ call: (Limits, Host) throws -> Void
  ) throws -> PintleGuestError {
    let host = Host()
    let guest = try Limits(module: module, imports: host, options: PintleOptions(limits: limits))
    let error = try thrown(as: PintleGuestError.self) { try call(guest, host) }
    try refuses("poisoned") { try guest.api.grow(1) }
    try expect(try bystander.api.lists(2, bytes: 3), [[0, 0, 0], [0, 0, 0]])
    return error
  }

  private func unexpected(_ error: PintleGuestError) -> Difference {
    Difference(description: "threw \(error)")
  }
}
