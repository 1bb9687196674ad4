@testable import PintleSupport

/// JavaScriptCore, with guests that check if they must stop, or with unchanged ones.
extension TestGuest {
  static let isPossible = (try? PintleEngine()) != nil

  static func engine(_ isInterruptible: Bool) throws -> PintleEngine {
    try PintleEngine(isInterruptible: isInterruptible)
  }
}
