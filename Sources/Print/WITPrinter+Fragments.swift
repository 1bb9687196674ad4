import PintleDiagnostics
import PintleModel

/// Fragments of canonical WIT, for messages and reports.
extension WITPrinter {
  /// A type in type position: its name, or its structure.
  package static func text(of type: TypeRef, in model: Model) -> String {
    if case .defined = type { fragment(model) { $0.print(type) } } else { type.keyword }
  }

  /// The structure of a type without braces; empty for other types.
  package static func structure(of id: ID<TypeDefinition>, in model: Model) -> String {
    fragment(model) { $0.printStructure(model[id].kind) }
  }

  /// The type of a function: all its parameters, including `self`, and its result.
  package static func text(of function: Function, in model: Model) -> String {
    fragment(model) { $0.printType(of: function) }
  }

  /// Appends ``text(of:in:)`` to a buffer.
  package static func write(_ type: TypeRef, of model: Model, to buffer: inout TextBuffer) {
    print(model, to: &buffer) { $0.print(type) }
  }

  /// Appends ``text(of:in:)`` to a buffer.
  package static func write(_ function: Function, of model: Model, to buffer: inout TextBuffer) {
    print(model, to: &buffer) { $0.printType(of: function) }
  }

  private static func fragment(_ model: Model, _ print: (inout ModelPrinter) -> Void) -> String {
    var buffer = TextBuffer()
    self.print(model, to: &buffer, print)
    return buffer.text
  }

  private static func print(
    _ model: Model, to buffer: inout TextBuffer, _ print: (inout ModelPrinter) -> Void
  ) {
    var printer = ModelPrinter(model: model, into: buffer)
    // Drops the other reference to the buffer, which would cause a copy.
    buffer = TextBuffer()
    print(&printer)
    buffer = printer.output
  }
}

extension ModelPrinter {
  fileprivate mutating func printType(of function: Function) {
    output += function.isAsync ? "async func" : "func"
    printParameters(function.parameters[...])
    guard let result = function.result else { return }
    output += " -> "
    print(result)
  }
}
