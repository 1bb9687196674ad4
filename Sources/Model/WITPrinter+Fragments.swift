import PintleDiagnostics

/// Parts of canonical WIT, for sentences and tables.
extension WITPrinter {
  /// A type as it is written where it is used: its name, or its structure.
  package static func text(of type: TypeRef, in model: Model) -> String {
    if case .defined = type { fragment(model) { $0.print(type) } } else { type.keyword }
  }

  /// What a type without braces is made of; empty for other types.
  package static func structure(of id: ID<TypeDefinition>, in model: Model) -> String {
    fragment(model) { $0.printStructure(model[id].kind) }
  }

  /// The type of a function with all its parameters, also that of a method for `self`, and its result.
  package static func text(of function: Function, in model: Model) -> String {
    fragment(model) { printer in
      printer.output += function.isAsync ? "async func" : "func"
      printer.printParameters(function.parameters[...])
      guard let result = function.result else { return }
      printer.output += " -> "
      printer.print(result)
    }
  }

  private static func fragment(
    _ model: Model, _ write: (inout ModelPrinter) -> Void
  ) -> String {
    var printer = ModelPrinter(model: model, into: TextBuffer())
    write(&printer)
    return printer.output.text
  }
}
