import PintleABI
import PintleModel

extension BodyPrinter {
  /// Checks an object of the guest. There is nothing to check about the host's own.
  mutating func printCheckHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) {
    guard resource.side == .exported, case .wit(let type) = values[value.index].type else { return }
    let isOwn = if case .own = kind(of: type) { true } else { false }
    let arguments: [Code.Argument] = [.text(guest), .text("isGiven: \(isOwn)"), argument(path)]
    statement("", .call("\(text(value)).pintleCheck", arguments, canThrow: true))
  }

  mutating func printLiftOwn(
    _ value: Value, _ resource: ResourceRef, _ handle: Value, _ path: Path
  ) {
    let number = Code.Argument.text(constant(link.resource(resource)))
    let rest = [number, .plain(typed(handle)), argument(path)]
    if constructed == resource.resource || resource.side == .imported {
      statement("let \(declare(value)) = ", guestCall("take", rest))
    } else {
      let type = Code.Argument.text("\(types.declared(resource.resource)).self")
      statement("let \(declare(value)) = ", guestCall("object", [type] + rest))
    }
  }

  /// The guest only borrows objects of the host.
  mutating func printLiftBorrow(
    _ value: Value, _ resource: ResourceRef, _ handle: Value, _ path: Path
  ) {
    let number = Code.Argument.text(constant(link.resource(resource)))
    let object = guestCall("borrow", [number, .plain(typed(handle)), argument(path)])
    statement("let \(declare(value)) = ", object)
  }

  /// Whether an object must be checked because it is one of another guest. What that guest's own functions return needs no
  /// check.
  private func isChecked(_ resource: ResourceRef) -> Bool {
    provider == nil && names.isForeign(resource)
  }

  mutating func printLowerHandle(
    _ value: Value, _ resource: ResourceRef, isGiven: Bool, _ object: Value, _ path: Path
  ) {
    let lowered =
      switch resource.side {
      case .imported:
        guestCall(
          isGiven ? "give" : "lend",
          [.plain(code(object)), .text(constant(link.resource(resource)))]
            + (isChecked(resource) ? [argument(path)] : []))
      case .exported:
        Code.call(
          "\(text(object)).\(isGiven ? "pintleGive" : "pintleLend")",
          [.text(guest), argument(path)], canThrow: true)
      }
    let name = scope.declare(values[value.index].hint + "-handle")
    bind(value, to: .name(name))
    statement("let \(name) = ", lowered)
  }
}
