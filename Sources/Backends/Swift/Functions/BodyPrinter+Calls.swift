import PintleABI
import PintleModel

extension BodyPrinter {
  // MARK: Objects

  mutating func printCheckHandle(_ value: Value, _ path: Path) {
    guard case .wit(let type) = infos[value.index].type else { return }
    let isGiven = if case .own = kind(of: type) { true } else { false }
    let arguments: [Code.Argument] = [
      .text(guest), .text("isGiven: \(isGiven)"), argument(path),
    ]
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

  mutating func printLowerHandle(
    _ value: Value, _ function: String, _ object: Value, _ path: Path
  ) {
    let lowered = Code.call(
      "\(text(object)).\(function)", [.text(guest), argument(path)], canThrow: true)
    let name = scope.declare(infos[value.index].hint + "-handle")
    enter(value, as: .name(name))
    statement("let \(name) = ", lowered)
  }

  // MARK: RoutinePrinter

  mutating func printLoadNamed(
    _ value: Value, _ routine: RoutineID, _ place: MemoryOperand, _ path: Path
  ) {
    define(value, guestCall(link.routine(routine), [address(place), argument(path)]))
  }

  mutating func printStoreNamed(_ routine: RoutineID, _ value: Value, _ place: MemoryOperand) {
    statement("", guestCall(link.routine(routine), [.plain(code(value)), address(place)]))
  }

  // MARK: Calls

  mutating func printCallCore(_ results: [Value], _ arguments: [Value]) {
    guard let export else { return }
    for (index, argument) in arguments.enumerated() {
      let slot: [Code.Argument] = [.text("\(index)"), .plain(typed(argument))]
      statement("", guestCall("slots.set", slot, canThrow: false))
    }
    statement("", guestCall("call", [.text(link.function(export))]))
    for result in results {
      define(result, slot(0, infos[result.index].type.core ?? .i32, of: "\(guest).slots"))
    }
  }

  /// A core value of a call.
  func slot(_ index: Int, _ type: CoreType, of slots: String) -> Code {
    .call("\(slots).\(type.rawValue)", [.text("\(index)")])
  }

  mutating func printPostReturn(_ arguments: [Value]) {
    guard let export else { return }
    let number = Code.Argument.text(link.function(export))
    statement("", guestCall("postReturn", [number] + arguments.map { .plain(typed($0)) }))
  }

  /// The call of the host's function; a `result` is made of what it returns or throws.
  mutating func printCallUser(_ result: Value?, _ arguments: [Value]) {
    guard let function = userFunction else { return }
    let texts = function.arguments(arguments.map { text($0) })
    let call = Code.call(
      "host.\(function.name)", texts.map { .text($0) }, canThrow: true)
    guard let result else { return statement("", call) }
    guard function.throwsResult, case .wit(let type) = infos[result.index].type else {
      return define(result, call)
    }
    line("let \(declare(result)): \(types(type)) = try \(guest).result {")
    nested { $0.statement("", call) }
    line("}")
  }
}
