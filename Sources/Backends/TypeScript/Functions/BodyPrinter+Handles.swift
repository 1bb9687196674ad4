import PintleABI
import PintleModel

// Objects of the guest are wrapped by classes, which have their representation. Objects of the host are in the handle table.

extension BodyPrinter {
  /// Checks an object. The representation of a borrowed object of the guest is kept for the call.
  mutating func checkHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) {
    if resource.side == .imported {
      output.use("check-object")
      checked.insert(value)
      let arguments = [constant(resource), operand(value)] + self.arguments(path)
      return script.list("guest.handles.checkObject(", arguments, ");")
    }
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
    let arguments = [operand(value)] + self.arguments(path)
    return call("\(objectClass(resource)).\(function)", arguments)
  }

  /// The `ObjectClass` of a resource.
  private func objectClass(_ resource: ResourceRef) -> String {
    output.use("guest-objects")
    return "\(output.accessor(resource))(guest)"
  }

  private func constant(_ resource: ResourceRef) -> Code {
    Code(output.resources[resource]?.constant ?? "")
  }

  // MARK: Lifting

  mutating func liftOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("handles")
    let arguments = [constant(resource), operand(from)] + self.arguments(path)
    if resource.side == .imported {
      output.use("host-objects")
      return define(value, call("guest.handles.take", arguments))
    }
    let take = call("guest.handles.take", arguments)
    if isConstructed(path) { return define(value, take) }
    let reference = declare("reference")
    assign("const \(reference)", take)
    define(
      value, .call(open: "\(objectClass(resource)).adopt(", items: [Code(reference)], close: ")"))
  }

  mutating func liftBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("host-objects")
    let arguments = [constant(resource), operand(from)] + self.arguments(path)
    define(value, call("guest.handles.borrow", arguments))
  }

  /// Whether a path is that of the object that a constructor makes.
  private func isConstructed(_ path: Path) -> Bool {
    constructed != nil && path.root == "result"
      && (path.elements.isEmpty || path.elements == [.case("ok")])
  }

  // MARK: Lowering

  mutating func lowerOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    if resource.side == .imported { return pass(value, resource, from, "giveObject") }
    output.use("moves")
    let transfer = objectCall("give", from, resource, path)
    let handle = declare(values[value.index].hint + "-handle")
    assign("const \(handle)", transfer)
    bind(value, to: Code(handle))
  }

  mutating func lowerBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    if resource.side == .imported { return pass(value, resource, from, "lendObject") }
    if let known = references[from] { return bind(value, to: Code(known)) }
    let lends = output.runtime.used.contains("lends")
    define(value, objectCall(lends ? "lend" : "referenceOf", from, resource, path))
  }

  /// Passes an object of the host, which is checked unless that was done before the call.
  private mutating func pass(
    _ value: Value, _ resource: ResourceRef, _ from: Value, _ function: String
  ) {
    output.use(function)
    var arguments = [constant(resource), operand(from)]
    if !checked.contains(from) { arguments += self.arguments(of: from) }
    let handle = declare(values[value.index].hint + "-handle")
    assign("const \(handle)", call("guest.handles.\(function)", arguments))
    bind(value, to: Code(handle))
  }
}
