#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Checks what calls leave behind.
struct GlueChecks {
  private let glue: Glue
  private(set) var passed = 0
  private(set) var failed = 0

  init(_ glue: Glue) {
    self.glue = glue
  }

  /// Calls that pass only numbers allocate nothing. The library of `allocations.c` must be loaded.
  mutating func countAllocations() throws {
    let calls = glue.calls
    let counter = try Glue.Counter(start: 0, in: glue)
    let rows: [(String, () throws -> Void)] = [
      ("numbers", { for _ in 0..<1000 { _ = try calls.add(1, 2) } }),
      ("method of an object", { for _ in 0..<1000 { _ = try counter.add(1) } }),
      ("numbers, from the guest", { [glue] in _ = try glue.loops.add(1000) }),
    ]
    for (name, body) in rows {
      try body()
      let before = allocations()
      try body()
      expect(allocations() - before, 0, "allocations of 1,000 calls: \(name)")
    }
  }

  /// Objects leave no handle and no memory.
  mutating func makeObjects(_ count: UInt32 = 1_000_000) throws {
    let loops = glue.loops
    let rows: [(String, (UInt32) throws -> Void)] = [
      (
        "objects of the guest",
        { [glue] in for _ in 0..<$0 { _ = try Glue.Counter(start: 1, in: glue) } }
      ),
      ("objects of the host", { _ = try loops.itemNew($0) }),
    ]
    for (name, body) in rows {
      try body(count / 10)
      let before = residentKilobytes()
      try body(count)
      expect(glue.pintle.handleCount, 0, "handles after \(count) \(name)")
      let growth = residentKilobytes() - before
      expect(growth < 2048 ? 0 : growth, 0, "kilobytes that \(count) \(name) leave")
    }
  }

  private mutating func expect(_ found: Int, _ expected: Int, _ name: String) {
    if found == expected {
      passed += 1
    } else {
      failed += 1
    }
    print(found == expected ? "ok    \(name)" : "FAIL  \(name): \(found), not \(expected)")
  }

  private func allocations() -> Int {
    typealias Count = @convention(c) () -> Int
    let symbol = dlsym(dlopen(nil, RTLD_NOW), "glue_allocations")
    guard let count = unsafeBitCast(symbol, to: Count?.self) else { return -1 }
    return count()
  }
}

/// The memory of the process, where `/proc` has it.
private func residentKilobytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
  let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * Int(getpagesize()) / 1024
}
