import PintleABI

/// Which steps have which effect in one target language.
package struct StepEffects: Sendable {
  /// Whether the guest runs the steps. There handles are plain wrappers.
  package let inGuest: Bool
  /// Whether the language has to check a number before it lowers it (TypeScript does).
  package let checksNumbers: Bool

  package init(inGuest: Bool, checksNumbers: Bool) {
    self.inGuest = inGuest
    self.checksNumbers = checksNumbers
  }

  package func callAsFunction(_ step: Step) -> StepEffect {
    switch step {
    case .lowerScalar where checksNumbers: .failure
    case .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow: inGuest ? .none : .other
    default: step.effect
    }
  }
}
