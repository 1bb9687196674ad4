import PintleABI

/// A check failed: the other side broke the rules.
struct TrapError: Error, Equatable, CustomStringConvertible {
  let trap: Trap
  /// The path as text, `entries[3].name`; empty if the check is about no value.
  var path = ""

  var description: String { path.isEmpty ? trap.rawValue : "\(trap.rawValue) at \(path)" }
}

/// A plan, or the side that runs it, is wrong: the test has failed.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// A host was called with an unusable wrapper; nothing has happened.
struct Refusal: Error {
  let path: String
}

/// A run with hostile input took too many steps for a test.
struct OutOfFuel: Error {}
