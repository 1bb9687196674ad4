import Foundation

/// A host for programs that print, look at their environment, wait, and keep files in memory.
final class WASIHost: Program.Imports {
  let environment = Environment()
  let exit = Exit()
  let poll = Poll()
  let stdout = Stdout()
  let monotonicClock = MonotonicClock()
  let wallClock = WallClock()
  let types = FileTypes()
  let preopens = Preopens()
  let random = Random()
}

final class Environment: Program.EnvironmentImports {
  func getEnvironment() -> [(String, String)] { [("HOME", "/"), ("GREETING", "hällo")] }
  func getArguments() -> [String] { ["program", "one two"] }
  func initialCwd() -> String? { nil }
}

/// Ends the guest: the error comes out of the call that the guest was in.
struct ProgramExit: Error, Equatable {
  var status: UInt8
}

final class Exit: Program.ExitImports {
  func exit(_ status: Result<Void, PintleWITError<Void>>) throws {
    switch status {
    case .success: throw ProgramExit(status: 0)
    case .failure: throw ProgramExit(status: 1)
    }
  }

  func exitWithCode(_ statusCode: UInt8) throws { throw ProgramExit(status: statusCode) }
}

/// A moment.
final class Timer: Program.PollableResource {
  private let end: UInt64

  init(end: UInt64) { self.end = end }

  func ready() -> Bool { MonotonicClock.now() >= end }

  func block() {
    while !ready() { usleep(100) }
  }
}

final class Poll: Program.PollImports {
  func poll(in pollables: [any Program.PollableResource]) throws -> [UInt32] {
    while true {
      let ready = try pollables.indices.filter { try pollables[$0].ready() }
      if !ready.isEmpty { return ready.map { UInt32($0) } }
      usleep(100)
    }
  }
}

final class MonotonicClock: Program.MonotonicClockImports {
  static func now() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

  func now() -> Program.Instant { Self.now() }
  func resolution() -> Program.Duration { 1 }
  func subscribeInstant(_ when: Program.Instant) -> any Program.PollableResource {
    Timer(end: when)
  }
  func subscribeDuration(_ when: Program.Duration) -> any Program.PollableResource {
    Timer(end: Self.now() + when)
  }
}

final class WallClock: Program.WallClockImports {
  func now() -> Program.Datetime {
    let now = Date().timeIntervalSince1970
    let fraction = now - now.rounded(.down)
    return Program.Datetime(seconds: UInt64(now), nanoseconds: UInt32(fraction * 1_000_000_000))
  }
  func resolution() -> Program.Datetime { Program.Datetime(seconds: 0, nanoseconds: 1000) }
}

final class Random: Program.RandomImports {
  func getRandomBytes(_ len: UInt64) -> [UInt8] {
    (0..<len).map { _ in UInt8.random(in: 0...255) }
  }
  func getRandomU64() -> UInt64 { UInt64.random(in: 0...UInt64.max) }
}
