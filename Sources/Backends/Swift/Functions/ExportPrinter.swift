import PintleABI
import PintleCodegen
import PintleModel

/// Prints the functions and resources that the guest exports.
struct ExportPrinter {
  let names: WorldNames
  let link: LinkNames
  /// The access modifier, with a space after it, or an empty string.
  let access: String

  /// The functions of an interface, or of the world itself, that don't belong to a resource.
  func printFunctions(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    for function in scope.functions where function.function.resource == nil {
      writer.line()
      print(function, in: scope, to: &writer)
    }
  }

  /// The class for one of the guest's own resources.
  func printResource(_ resource: WorldABI.ExportedResource, to writer: inout CodeWriter) {
    let definition = names.model[resource.resource]
    let name = names.name(resource.copy(in: names.model))
    writer.docs(
      definition.docs,
      otherwise: "An object of the resource `\(definition.name ?? "")`, which lives in the guest.")
    let place = resource.copy(in: names.model).place
    let scope = names.abi.exports.first { $0.place == place }
    let functions = scope?.functions.filter { $0.function.resource == resource.resource } ?? []
    guard let scope, !functions.isEmpty else {
      return writer.line("\(access)final class \(name): PintleObject {}")
    }
    writer.block("\(access)final class \(name): PintleObject {") { writer in
      for (index, function) in functions.enumerated() {
        if index > 0 { writer.line() }
        print(function, in: scope, to: &writer)
      }
    }
  }

  private func print(
    _ function: WorldABI.FunctionABI, in scope: WorldABI.Scope, to writer: inout CodeWriter
  ) {
    var locals = LocalScope(reserved: ["pintle"])
    let printer = TypePrinter(names, in: scope.place)
    let signature = FunctionSignature(
      function.function, printer, names.views[function], scope: &locals)
    let exported = ExportedFunction(
      self, function, signature, place: scope.place,
      label: LinkNames.label(of: function.function, in: scope, names.model),
      locals: locals)
    writer.docs(signature.exportDocs(function.function.docs), of: signature.name)
    exported.print(to: &writer)
  }
}
