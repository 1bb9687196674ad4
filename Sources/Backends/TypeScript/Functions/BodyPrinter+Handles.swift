import PintleABI
import PintleModel

// Objects of the guest are wrapped by classes, which have their representation. Objects of the host are in the handle table.

extension BodyPrinter {
  /// Checks an object. The representation of a borrowed object of the guest is kept for the call.
  mutating func checkHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) {
    if resource.side == .imported {
      output.use("check-object")
      checked.insert(value)
      return script.list("checkObject(", handleArguments(value, resource, path), ");")
    }
    let check = objectCall("referenceOf", value, resource, path)
    guard borrowed.contains(value) else { return statement(check) }
    let name = declare(values[value.index].hint + "-reference")
    assign("const \(name)", check)
    references[value] = name
  }

  /// A call of a runtime function for the guest's objects.
  mutating func objectCall(
    _ function: Code, _ value: Value, _ resource: ResourceRef, _ path: Path
  ) -> Expression {
    output.use("guest-objects")
    if function == "referenceOf" { output.use("reference-of") }
    return call(function, handleArguments(value, resource, path))
  }

  /// The arguments of the runtime functions for objects and handles.
  private mutating func handleArguments(
    _ value: Value, _ resource: ResourceRef, _ path: Path
  ) -> [Code] {
    ["guest", constant(resource), operand(value)] + arguments(path)
  }

  private func constant(_ resource: ResourceRef) -> Code {
    Code(output.resources[resource]?.constant ?? "")
  }

  // MARK: Lifting

  mutating func liftOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("handles")
    if resource.side == .imported {
      output.use("host-objects")
    } else if !isConstructed(path) {
      output.use("adopt")
      let type = types.text(.defined(resource.resource))
      return define(value, objectCall("adopt\(types: "<\(type)>")", from, resource, path))
    }
    output.use("take")
    define(value, call("take", handleArguments(from, resource, path)))
  }

  mutating func liftBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) {
    output.use("host-objects")
    output.use("borrow")
    define(value, call("borrow", handleArguments(from, resource, path)))
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
    var arguments = ["guest", constant(resource), operand(from)]
    if !checked.contains(from) { arguments += self.arguments(of: from) }
    let handle = declare(values[value.index].hint + "-handle")
    assign("const \(handle)", call(Code(function), arguments))
    bind(value, to: Code(handle))
  }
}
