@testable import PintleSupport

/// JavaScriptCore, with guests that check if they must stop, or with unchanged ones.
extension TestGuest {
  static let isPossible = (try? PintleEngine()) != nil

  /// The ways in which guests are stopped wherever they are.
  static let interruptibleWays = [true]

  static func engine(_ isInterruptible: Bool) throws -> PintleEngine {
    try PintleEngine(isInterruptible: isInterruptible)
  }
}
