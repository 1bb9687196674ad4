import PintleABI

extension BodyPrinter {
  // MARK: Routines

  mutating func printLoadNamed(
    _ value: Value, _ routine: RoutineID, _ operand: MemoryOperand, _ path: Path
  ) {
    define(value, guestCall(link.routine(routine), [address(operand), argument(path)]))
  }

  mutating func printStoreNamed(
    _ routine: RoutineID, _ value: Value, _ operand: MemoryOperand, _ path: Path
  ) {
    let path = link.needsPath(routine) ? [argument(path)] : []
    statement("", guestCall(link.routine(routine), [.plain(code(value)), address(operand)] + path))
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
    let isMethod = if case .method = function.function.kind { true } else { false }
    let written = isMethod ? arguments.dropFirst() : arguments[...]
    let texts =
      function.arguments(written.map { text($0) })
      + (needsProvider(function) ? ["in: host"] : [])
    let callee = callee(function, receiver: isMethod ? arguments.first : nil)
    let call = Code.call(callee, texts.map { .text($0) }, canThrow: true)
    guard let result else { return statement("", call) }
    guard function.throwsResult, case .wit(let type) = values[result.index].type,
      case .result(_, let err) = kind(of: type)
    else { return define(result, call) }
    let open = "let \(declare(result)) = try \(guest).result("
    append(
      WrappedLine.lines(
        open, ["throwing: \(types.failure(err)).self"], ") {", style: .detached,
        column: currentColumn))
    nested { $0.statement("", call) }
    line("}")
  }

  /// Whether a constructor or a static function of another guest takes the guest as its last argument.
  private func needsProvider(_ function: FunctionSignature) -> Bool {
    guard let provider, let interface = types.place.interface else { return false }
    return switch function.function.kind {
    case .freestanding, .method: false
    case .constructor: true
    case .static:
      ExportedFunction.firstObject(
        function.function, provider.names, provider.place(of: interface)) == nil
    }
  }

  /// What is called for a function of the host: a function of `host`, or a member of an object or of its class.
  private func callee(_ function: FunctionSignature, receiver: Value?) -> String {
    if let receiver { return "\(text(receiver)).\(function.name)" }
    guard let resource = function.function.resource else {
      let interface = types.place.interface
      let part = provider.flatMap { provider in
        interface.map { provider.accessor(of: $0) + "." }
      }
      return "host.\(part ?? "")\(function.name)"
    }
    let reference = ResourceRef(
      resource: resource, side: .imported, label: types.place.label)
    let type =
      provider == nil
      ? "\(ImportPrinter.hostType).\(names.associatedTypes[reference] ?? "")"
      : types.declared(resource)
    if case .constructor = function.function.kind { return type }
    return "\(type).\(function.name)"
  }
}
