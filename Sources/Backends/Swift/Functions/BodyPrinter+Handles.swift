import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func printCheckHandle(_ value: Value, _ path: Path) {
    guard case .wit(let type) = values[value.index].type else { return }
    let isOwn = if case .own = kind(of: type) { true } else { false }
    let arguments: [Code.Argument] = [.text(guest), .text("isGiven: \(isOwn)"), argument(path)]
    statement("", .call("\(text(value)).pintleCheck", arguments, canThrow: true))
  }

  mutating func printLiftOwn(
    _ value: Value, _ resource: ResourceRef, _ handle: Value, _ path: Path
  ) {
    let number = Code.Argument.text(constant(link.resource(resource.resource)))
    let rest = [number, .plain(typed(handle)), argument(path)]
    if constructed == resource.resource {
      statement("let \(declare(value)) = ", guestCall("take", rest))
    } else {
      let type = Code.Argument.text("\(types.declared(resource.resource)).self")
      statement("let \(declare(value)) = ", guestCall("object", [type] + rest))
    }
  }

  /// - Parameter method: the method of the object that returns the handle or the representation.
  mutating func printLowerHandle(
    _ value: Value, _ method: String, _ object: Value, _ path: Path
  ) {
    let lowered = Code.call(
      "\(text(object)).\(method)", [.text(guest), argument(path)], canThrow: true)
    let name = scope.declare(values[value.index].hint + "-handle")
    bind(value, to: .name(name))
    statement("let \(name) = ", lowered)
  }
}
