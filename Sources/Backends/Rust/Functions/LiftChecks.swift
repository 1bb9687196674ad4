/// The functions of the runtime that check values from the host.
struct LiftChecks {
  /// Whether release builds trust the host, so that lifting a wrong value is undefined behavior.
  let areUnsafe: Bool

  init(_ option: RustOptions.LiftChecks) {
    areUnsafe = option == .debug
  }

  private var suffix: String { areUnsafe ? "_debug" : "" }

  func text(_ scope: TypeScope) -> String { scope.runtime("lift_text\(suffix)") }

  func char(_ scope: TypeScope) -> String { scope.runtime("lift_char\(suffix)") }

  /// A call that doesn't return.
  func trap(_ reason: String, _ scope: TypeScope) -> String {
    "\(scope.runtime("trap\(suffix)"))(\(RustNames.literal(reason)))"
  }
}
