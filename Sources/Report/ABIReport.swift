import PintleABI
import PintleDiagnostics
import PintleModel

/// What `pintle abi` prints: what a module and its host must agree on.
package enum ABIReport {
  /// For a person.
  /// - Parameter output: the buffer to append to, which is returned.
  package static func text(
    _ abi: WorldABI, _ model: Model, names: NameScheme,
    into output: consuming TextBuffer = TextBuffer()
  ) -> TextBuffer {
    var report = ABIText(abi, model, names, into: output)
    report.write()
    return report.output
  }

  /// For other tools; README.md has the schema.
  /// - Parameter output: the buffer to append to, which is returned.
  package static func json(
    _ abi: WorldABI, _ model: Model, names: NameScheme,
    into output: consuming TextBuffer = TextBuffer()
  ) -> TextBuffer {
    var report = ABIJSON(abi, model, names, into: output)
    report.write()
    return report.json.output
  }

  /// The plans of a function, step by step.
  /// - Parameter name: `add`, `[method]acc.add`, or with the interface first, `calc.add`, `ns:pkg/calc@1.0.0.add`; or a
  ///   function for the handles of a resource: `[resource-new]acc`, `[resource-rep]acc`, `[resource-drop]acc`,
  ///   `[host-drop]acc`, `[dtor]acc`.
  package static func plans(
    of name: String, _ abi: WorldABI, _ model: Model
  ) -> Outcome<TextBuffer?> {
    var handles = HandlePlanText(abi)
    if handles.write(name) { return Outcome(handles.output) }
    return FunctionSearch(abi, model).find(name, others: handles.names).map { matches in
      guard let matches else { return nil }
      var text = PlanText(abi, model)
      for match in matches { text.write(match) }
      return text.output
    }
  }
}
