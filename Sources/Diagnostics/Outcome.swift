/// The result of a stage: a value, and the diagnostics about its input.
///
/// The value is optional if the stage can fail, in which case the diagnostics say why.
package struct Outcome<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Outcome<Other> {
    Outcome<Other>(transform(value), diagnostics)
  }
}

extension Outcome {
  /// An outcome without a value.
  package static func failure<Wrapped>(_ diagnostics: [Diagnostic]) -> Self
  where Value == Wrapped? {
    Outcome(nil, diagnostics)
  }
}

extension Outcome: Sendable where Value: Sendable {}
extension Outcome: Equatable where Value: Equatable {}
