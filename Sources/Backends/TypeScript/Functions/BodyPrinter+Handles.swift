import PintleABI
import PintleModel

extension BodyPrinter {
  /// Checks an object. The representation of a borrowed one is kept for the call.
  mutating func checkHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) {
    let check = objectCall("referenceOf", value, resource, path)
    guard borrowed.contains(value) else { return statement(check) }
    let name = declare(values[value.index].hint + "-reference")
    assign("const \(name)", check)
    references[value] = name
  }

  /// `objects.function(value, path)`
  mutating func objectCall(
    _ function: String, _ value: Value, _ resource: ResourceRef, _ path: Path
  ) -> Expression {
    let subject = operand(value)
    return call("\(objectClass(resource)).\(function)", [subject, labeled(path)])
  }

  /// The `ObjectClass` of a resource.
  private func objectClass(_ resource: ResourceRef) -> String {
    output.use("handles")
    return "\(output.accessor(resource.resource))(guest)"
  }

  private func constant(_ resource: ResourceRef) -> Code {
    Code(output.resources[resource.resource]?.constant ?? "")
  }

  /// A path after the function, since the check may run before the call begins.
  private func labeled(_ path: Path) -> Code {
    let text = text(path)
    return Code((label.isEmpty ? text : "\(label): \(text)").quoted)
  }

  mutating func liftOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("handles")
    let arguments = [constant(resource), operand(from)] + self.arguments(path)
    let take = call("guest.handles.take", arguments)
    if types.ownAsNumber { return define(value, take) }
    let reference = declare("reference")
    assign("const \(reference)", take)
    define(
      value, .call(open: "\(objectClass(resource)).adopt(", items: [Code(reference)], close: ")"))
  }

  mutating func lowerOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("moves")
    let transfer = objectCall("give", from, resource, path)
    let handle = declare(values[value.index].hint + "-handle")
    assign("const \(handle)", transfer)
    bind(value, to: Code(handle))
  }

  mutating func lowerBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    if let known = references[from] { return bind(value, to: Code(known)) }
    let lends = output.runtime.used.contains("lends")
    define(value, objectCall(lends ? "lend" : "referenceOf", from, resource, path))
  }
}
