import PintleABI

/// A check of a step failed: what the other side sent breaks the rules.
struct TrapError: Error, Equatable, CustomStringConvertible {
  let trap: Trap
  /// Rendered: `entries[3].name`; empty where the check is about no value.
  var path = ""

  var description: String { path.isEmpty ? trap.rawValue : "\(trap.rawValue) at \(path)" }
}

/// A plan, or the side that runs it, did what it must not: always a failed test.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// A host was called with a wrapper that cannot be used; nothing has happened.
struct Refusal: Error {
  let path: String
}

/// A run on hostile input took more steps than a test waits for.
struct OutOfFuel: Error {}
