import PintleABI
import PintleModel

extension BodyPrinter {
  /// Checks a wrapper; of a borrowed one the representation is kept for the call.
  mutating func checkHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) {
    let check = reference(value, resource, path)
    guard borrowed.contains(value) else { return statement(check) }
    let name = declare(values[value.index].hint + "-reference")
    assign("const \(name)", check)
    references[value] = name
  }

  /// `objects.referenceOf(value, path)`
  mutating func reference(_ value: Value, _ resource: ResourceRef, _ path: Path) -> Expression {
    pass(value, resource, path, by: "referenceOf")
  }

  private mutating func pass(
    _ value: Value, _ resource: ResourceRef, _ path: Path, by function: String
  ) -> Expression {
    let subject = operand(value)
    let place = labelled(path)
    return call("\(objects(resource)).\(function)", [subject] + place.prefix(1))
  }

  /// What the bindings can do with the objects of a resource.
  private func objects(_ resource: ResourceRef) -> String {
    output.use("handles")
    return "\(output.accessor(resource.resource))(guest)"
  }

  private func constant(_ resource: ResourceRef) -> Code {
    Code(output.resources[resource.resource]?.constant ?? "")
  }

  /// A path with the function in front, since the check may run before the call begins.
  private func labelled(_ path: Path) -> [Code] {
    let text = text(path)
    return [Code((label.isEmpty ? text : "\(label): \(text)").quoted)]
  }

  mutating func liftOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("handles")
    let arguments = [constant(resource), operand(from)] + self.arguments(path)
    let take = call("guest.handles.take", arguments)
    if types.ownsAreNumbers { return define(value, take) }
    let reference = declare("reference")
    assign("const \(reference)", take)
    define(
      value, .call(open: "\(objects(resource)).adopt(", items: [Code(reference)], close: ")"))
  }

  mutating func lowerOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("moves")
    let subject = operand(from)
    let handle = declare(values[value.index].hint + "-handle")
    let give = call("\(objects(resource)).give", [subject] + labelled(path))
    assign("const \(handle)", give)
    bind(value, to: Code(handle))
  }

  mutating func lowerBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    if let known = references[from] { return bind(value, to: Code(known)) }
    let lends = output.runtime.used.contains("lends")
    define(value, pass(from, resource, path, by: lends ? "lend" : "referenceOf"))
  }
}
