/// What a stage returns: its value, and what it found wrong with its input.
///
/// The value is an optional for a stage that may have none; its diagnostics then say why.
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

extension Sequence {
  /// The values of the outcomes of all elements, with the diagnostics of all.
  package func mapOutcomes<Value>(
    _ stage: (Element) -> Outcome<Value>
  ) -> Outcome<[Value]> {
    var all = Outcome<[Value]>([])
    for outcome in lazy.map(stage) {
      all.value.append(outcome.value)
      all.diagnostics += outcome.diagnostics
    }
    return all
  }
}
