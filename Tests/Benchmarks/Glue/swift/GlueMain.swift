#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Measures the generated glue beside the one written by hand: `glue-benchmark GUEST.wasm`.
///
/// With `allocations` or `objects` as second argument, it checks what calls leave behind. With the name of a row, `generated` or
/// `hand`, and a number, it makes this number of calls, for profilers.
@main
enum GlueMain {
  /// Each round measures both sides of each row, one after the other, for about a millisecond. Other programs disturb some rounds,
  /// so the shortest time counts.
  private static let rounds = 100
  /// The aim. A row beyond it is marked.
  private static let aim = 1.2
  /// What fails: more room, since some times are a few nanoseconds.
  private static let limit = (ratio: 2.0, nanoseconds: 15.0)

  static func main() throws {
    let arguments = CommandLine.arguments
    let wasm = try bytes(of: arguments[1])
    let glue = try Glue(wasm: wasm, imports: BenchmarkHost(), engine: benchmarkEngine())
    switch arguments.count {
    case 2: try measure(rows(glue, wasm))
    case 3: try check(glue, arguments[2])
    default: try repeatRow(rows(glue, wasm), Array(arguments[2...]))
    }
  }

  private static func rows(_ glue: Glue, _ wasm: [UInt8]) throws -> [GlueRow] {
    let hand = try HandGlue(wasm: wasm)
    return try exportRows(glue, hand) + objectRows(glue, hand) + importRows(glue, hand)
  }

  private static func measure(_ rows: [GlueRow]) throws {
    var best = try rows.map { try Best($0) }
    for _ in 0..<rounds {
      for index in best.indices { try best[index].measure() }
    }
    print("                                             generated      by hand    ratio")
    var failed = 0
    for result in best {
      let (generated, byHand) = (result.generated, result.byHand)
      let isFailure =
        generated > byHand * limit.ratio && generated > byHand + limit.nanoseconds
      if isFailure { failed += 1 }
      print(
        padded(isFailure ? "FAIL" : "ok", -5), padded(result.row.name, -38),
        padded(decimal(generated, 1), 8), "ns", padded(decimal(byHand, 1), 9), "ns",
        padded(decimal(generated / byHand, 2), 8), generated > byHand * aim ? " *" : "")
    }
    print("* more than \(decimal(aim, 1)) times")
    finish(best.count - failed, failed)
  }

  private static func check(_ glue: Glue, _ name: String) throws {
    var checks = GlueChecks(glue)
    if name == "allocations" { try checks.countAllocations() } else { try checks.makeObjects() }
    finish(checks.passed, checks.failed)
  }

  private static func finish(_ passed: Int, _ failed: Int) {
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { exit(1) }
  }

  /// Runs one side of a row: `ROW generated|hand COUNT`.
  private static func repeatRow(_ rows: [GlueRow], _ arguments: [String]) throws {
    guard let row = rows.first(where: { $0.name == arguments[0] }), let count = Int(arguments[2])
    else { return print(rows.map(\.name).joined(separator: "\n")) }
    try (arguments[1] == "hand" ? row.byHand : row.generated)(count)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw HandGlue.Failure.trap("can't read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}

/// The shortest times of a row.
private struct Best {
  let row: GlueRow
  private let count: Int
  /// Nanoseconds a call.
  private(set) var generated = Double.infinity
  private(set) var byHand = Double.infinity

  /// Finds out how many calls a round has.
  init(_ row: GlueRow) throws {
    self.row = row
    var count = 1
    // The shortest of three, since other programs interrupt this one.
    while try (0..<3).map({ _ in try nanoseconds(count, row.generated) }).min() ?? 0 < 1e6 {
      count *= 2
    }
    self.count = count
  }

  mutating func measure() throws {
    generated = min(generated, try nanoseconds(count, row.generated) / Double(count))
    byHand = min(byHand, try nanoseconds(count, row.byHand) / Double(count))
  }
}

private func nanoseconds(_ count: Int, _ body: (Int) throws -> Void) throws -> Double {
  let start = now()
  try body(count)
  return now() - start
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// Spaces on the left, or on the right if the width is negative.
private func padded(_ text: String, _ width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? text + spaces : spaces + text
}

private func decimal(_ value: Double, _ digits: Int) -> String {
  let scale = digits == 1 ? 10.0 : 100.0
  let number = Int((value * scale).rounded())
  let fraction = String(number % Int(scale))
  return
    "\(number / Int(scale)).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
}
