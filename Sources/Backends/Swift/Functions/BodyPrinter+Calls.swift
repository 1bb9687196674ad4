import PintleABI

extension BodyPrinter {
  // MARK: Routines

  mutating func printLoadNamed(
    _ value: Value, _ routine: RoutineID, _ operand: MemoryOperand, _ path: Path
  ) {
    define(value, guestCall(link.routine(routine), [address(operand), argument(path)]))
  }

  mutating func printStoreNamed(_ routine: RoutineID, _ value: Value, _ operand: MemoryOperand) {
    statement("", guestCall(link.routine(routine), [.plain(code(value)), address(operand)]))
  }

  // MARK: Functions

  mutating func printCallCore(_ results: [Value], _ arguments: [Value]) {
    guard let export else { return }
    for (index, argument) in arguments.enumerated() {
      let slot: [Code.Argument] = [.text("\(index)"), .plain(typed(argument))]
      statement("", guestCall("slots.set", slot, canThrow: false))
    }
    statement("", guestCall("call", [.text(link.function(export))]))
    for result in results {
      define(result, slot(0, values[result.index].type.core ?? .i32, of: "\(guest).slots"))
    }
  }

  /// A core argument or result of a call.
  func slot(_ index: Int, _ type: CoreType, of slots: String) -> Code {
    .call("\(slots).\(type.rawValue)", [.text("\(index)")])
  }

  mutating func printPostReturn(_ arguments: [Value]) {
    guard let export else { return }
    let number = Code.Argument.text(link.function(export))
    statement("", guestCall("postReturn", [number] + arguments.map { .plain(typed($0)) }))
  }

  /// Calls the host's function. What it returns or throws becomes the value of a `result`.
  mutating func printCallUser(_ result: Value?, _ arguments: [Value]) {
    guard let function = userFunction else { return }
    let texts = function.arguments(arguments.map { text($0) })
    let call = Code.call(
      "host.\(function.name)", texts.map { .text($0) }, canThrow: true)
    guard let result else { return statement("", call) }
    guard function.throwsResult, case .wit(let type) = values[result.index].type else {
      return define(result, call)
    }
    line("let \(declare(result)): \(types(type)) = try \(guest).result {")
    nested { $0.statement("", call) }
    line("}")
  }
}
