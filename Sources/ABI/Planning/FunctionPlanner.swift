import PintleModel

/// Makes the plans of one function.
final class FunctionPlanner {
  let context: PlanContext
  let function: Function
  let scope: PlanScope
  private let parameterFacts: TypeFacts.Facts
  private let resultFacts: TypeFacts.Facts?
  /// Whether the parameters go through memory because they are too many core values.
  let hasIndirectParameters: Bool
  /// Whether the result goes through memory because it is more than one core value.
  let hasIndirectResult: Bool
  /// The core function's parameters, named after the WIT ones.
  private(set) var coreParameters: [ValueDeclaration] = []
  private(set) var coreResult: ValueDeclaration?

  var side: Side { scope.side }
  /// The paths of values that are not parameters.
  private var areaPath: Path { path("parameters") }
  private var resultPath: Path { path("result") }

  init(_ context: PlanContext, _ function: Function, scope: PlanScope) {
    self.context = context
    self.function = function
    self.scope = scope
    parameterFacts = context.facts.product(function.parameters.lazy.map { $0.type })
    resultFacts = function.result.map { context.facts[$0] }
    hasIndirectParameters = parameterFacts.flat == nil
    hasIndirectResult = resultFacts != nil && resultFacts?.flat?.count != 1
    addCoreParameters()
    coreResult = makeCoreResult()
  }

  var parameterArea: Layout? { hasIndirectParameters ? parameterFacts.layout : nil }
  var resultArea: Layout? { hasIndirectResult ? resultFacts?.layout : nil }

  var parameterContents: TypeContents { parameterFacts.contents }

  /// Whether a parameter that is no handle itself holds a borrowed one.
  var borrowsInParts: Bool {
    parameterContents.contains(.borrows)
      && function.parameters.contains { parameter in
        if case .borrow = context.facts.shape(of: parameter.type) { return false }
        return context.facts[parameter.type].contents.contains(.borrows)
      }
  }

  /// Whether the guest must export its memory for the function.
  var needsMemory: Bool {
    parameterFacts.isDynamic || resultIsDynamic || hasIndirectParameters || hasIndirectResult
  }

  /// Whether the guest must export its allocator, for blocks that the host allocates in its memory.
  var needsAllocator: Bool {
    side == .imported ? resultIsDynamic : parameterFacts.isDynamic || hasIndirectParameters
  }

  private func path(_ root: String) -> Path {
    Path(root: root, isAmbiguous: function.parameters.contains { $0.name == root })
  }

  /// The cost of one plan of the function.
  private var planCost: Int {
    let parameters = hasIndirectParameters ? parameterFacts.storedCost : parameterFacts.flatCost
    let result = hasIndirectResult ? resultFacts?.storedCost : resultFacts?.flatCost
    return parameters.total + (result?.total ?? 0)
  }

  /// The cost of all plans of the function.
  var cost: Int { PlanCost.function + (needsPostReturn ? 3 : 2) * planCost }

  /// What makes the function too large although none of its types is, for a diagnostic.
  var excess: String? {
    if let area = parameterArea, area.size > TypeFacts.areaLimit {
      return "parameters of 4 GiB or more"
    }
    return planCost > PlanCost.planLimit ? Obstacles.excess : nil
  }

  private var needsPostReturn: Bool { side == .exported && resultIsDynamic }

  private var resultIsDynamic: Bool { resultFacts?.isDynamic ?? false }

  private func addCoreParameters() {
    if hasIndirectParameters {
      coreParameters.append(ValueDeclaration(type: .address, hint: "parameters"))
    } else {
      for parameter in function.parameters { addSlots(of: parameter.type, named: parameter.name) }
    }
    if side == .imported, hasIndirectResult {
      coreParameters.append(ValueDeclaration(type: .address, hint: "result-area"))
    }
  }

  private func makeCoreResult() -> ValueDeclaration? {
    guard let facts = resultFacts else { return nil }
    if !hasIndirectResult {
      return ValueDeclaration(type: facts.flat?.first ?? .address, hint: "result")
    }
    return side == .exported ? ValueDeclaration(type: .address, hint: "result-area") : nil
  }

  var signature: CoreSignature {
    CoreSignature(
      parameters: coreParameters.compactMap { $0.type.core },
      results: (coreResult?.type.core).map { [$0] } ?? [])
  }

  /// The core values of a parameter with descriptive names: `line`, `line-length`.
  private func addSlots(of type: TypeRef, named name: String) {
    let flat = context.facts[type].flat ?? []
    switch context.facts.shape(of: type) {
    case .product(let parts):
      for part in parts { addSlots(of: part.type, named: name.part(part.name)) }
    case .sum:
      for (index, type) in flat.enumerated() {
        let suffix = index == 0 ? "case" : flat.count == 2 ? "payload" : "payload-\(index)"
        coreParameters.append(ValueDeclaration(type: type, hint: type.hint(name.part(suffix))))
      }
    case .fixedList(let element, let count):
      if flat.isEmpty { return }
      for index in 0..<count { addSlots(of: element, named: name.part(String(index))) }
    case .scalar, .text, .numbers, .list, .map, .enumeration, .flags, .own, .borrow, .unsupported:
      for type in flat {
        let hint = type == .length ? name.part("length") : name
        coreParameters.append(ValueDeclaration(type: type, hint: type.hint(hint)))
      }
    }
  }

  func plan(_ role: Role) -> Plan {
    switch role {
    case .guestCallsImport, .hostCallsExport: callerPlan(role)
    case .guestImplementsExport, .hostImplementsImport: calleePlan(role)
    }
  }

  // MARK: The side that calls

  private func callerPlan(_ role: Role) -> Plan {
    var builder = PlanBuilder(context, role: role, scope: scope)
    let parameters = function.parameters.map { builder.value(.wit($0.type), $0.name) }
    let check = builder.block { builder in
      if role == .hostCallsExport { checkHandles(parameters, &builder) }
    }
    var lower = builder.block { lowerArguments(parameters, &$0) }
    let results = coreResult.map { [builder.value($0)] } ?? []
    let call = builder.block {
      $0.emit(.callCore(results: results, arguments: lower.result.arguments))
    }
    let lift = builder.block {
      liftResult(flat: results, area: lower.result.resultArea, &$0)
    }
    let release = builder.block { builder in
      if role == .hostCallsExport { builder.emit(.callPostReturn(arguments: results)) }
      if let arena = builder.arena { builder.emit(.closeArena(arena)) }
    }
    if let arena = builder.arena { lower.steps.insert(.openArena(arena), at: 0) }
    var phases = [Phase].empty
    phases.add(.check, check.steps)
    phases.add(.lower, lower.steps)
    phases.add(.call, call.steps)
    phases.add(.lift, lift.steps)
    phases.add(.release, release.steps)
    return plan(builder, parameters, phases, result: lift.result)
  }

  /// Wrappers passed directly are checked before anything is lowered, so that a wrong one does no harm. Checking those
  /// inside other values would take a second walk over them, which the Canonical ABI does not ask for.
  private func checkHandles(_ parameters: [Value], _ builder: inout PlanBuilder) {
    for (parameter, value) in zip(function.parameters, parameters) {
      switch context.facts.shape(of: parameter.type) {
      case .own(let id), .borrow(let id):
        builder.emit(.checkHandle(value, builder.resource(id), Path(root: parameter.name)))
      case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .enumeration, .flags,
        .unsupported:
        break
      }
    }
  }

  private func lowerArguments(
    _ parameters: [Value], _ builder: inout PlanBuilder
  ) -> (arguments: [Value], resultArea: Value?) {
    var arguments: [Value] = []
    if hasIndirectParameters {
      arguments.append(storeArguments(parameters, &builder))
    } else {
      arguments = lowerFlatArguments(parameters, &builder)
    }
    guard side == .imported, let layout = resultArea else { return (arguments, nil) }
    let area = builder.value(.address, "result-area")
    builder.emit(.stackArea(area, layout))
    arguments.append(area)
    return (arguments, area)
  }

  private func storeArguments(_ parameters: [Value], _ builder: inout PlanBuilder) -> Value {
    let area = builder.value(.address, "parameter-area")
    let layout = parameterFacts.layout
    builder.emit(
      builder.role.isGuest
        ? .stackArea(area, layout) : .allocateArea(area, layout, areaPath))
    for (index, parameter) in function.parameters.enumerated() {
      let place = MemoryOperand(area, parameterFacts.offsets[index])
      builder.store(parameter.type, parameters[index], to: place, Path(root: parameter.name))
    }
    return area
  }

  /// Owned handles of the guest's resources go last, so that ownership is transferred only when everything else is lowered.
  /// The only failure left is a second parameter with the same wrapper. Handles of the host's resources keep their place,
  /// because they are numbered from left to right.
  private func lowerFlatArguments(_ parameters: [Value], _ builder: inout PlanBuilder) -> [Value] {
    var arguments: [Value] = []
    var handles: [Int] = []
    for (index, parameter) in function.parameters.enumerated() {
      if givesAway(parameter.type, builder) {
        handles.append(index)
      } else {
        lower(parameter, parameters[index], to: &arguments, &builder)
      }
    }
    for index in handles {
      var handle: [Value] = []
      lower(function.parameters[index], parameters[index], to: &handle, &builder)
      let earlier = function.parameters[..<index]
      let position = earlier.reduce(0) { $0 + builder.flatCount($1.type) }
      arguments.insert(contentsOf: handle, at: position)
    }
    return arguments
  }

  private func lower(
    _ parameter: Parameter, _ value: Value, to arguments: inout [Value],
    _ builder: inout PlanBuilder
  ) {
    let path = Path(root: parameter.name)
    builder.lowerFlat(parameter.type, value, parameter.name, path, to: &arguments)
  }

  private func givesAway(_ type: TypeRef, _ builder: PlanBuilder) -> Bool {
    guard case .own(let id) = context.facts.shape(of: type) else { return false }
    return builder.resource(id).side == .exported
  }

  private func liftResult(
    flat: [Value], area: Value?, _ builder: inout PlanBuilder
  ) -> Value? {
    guard let type = function.result, let facts = resultFacts else { return nil }
    let path = resultPath
    guard hasIndirectResult else {
      return builder.lift(type, from: .flat(flat[...]), "result", path)
    }
    guard let base = area ?? flat.first else { return nil }
    if !builder.role.isGuest { builder.emit(.checkArea(address: base, facts.layout, path)) }
    return builder.lift(type, from: .memory(MemoryOperand(base, 0)), "result", path)
  }

  // MARK: The side that is called

  private func calleePlan(_ role: Role) -> Plan {
    var builder = PlanBuilder(context, role: role, scope: scope)
    let parameters = coreParameters.map { builder.value($0) }
    let area = side == .imported && hasIndirectResult ? parameters.last : nil
    let lift = builder.block { builder in
      if let area, let facts = resultFacts {
        builder.emit(.checkArea(address: area, facts.layout, resultPath))
      }
      return liftParameters(parameters, &builder)
    }
    let result = function.result.map { builder.value(.wit($0), "result") }
    let call = builder.block {
      $0.emit(.callUser(result: result, arguments: lift.result))
    }
    let lower = builder.block { lowerResult(result, area: area, &$0) }
    var phases = [Phase].empty
    phases.add(.lift, lift.steps)
    phases.add(.call, call.steps)
    phases.add(.lower, lower.steps)
    return plan(builder, parameters, phases, result: lower.result)
  }

  private func liftParameters(_ core: [Value], _ builder: inout PlanBuilder) -> [Value] {
    if hasIndirectParameters {
      return core.first.map { loadParameters($0, &builder) } ?? []
    }
    var remaining = core[...]
    return function.parameters.map { parameter in
      let slots = builder.takeSlots(of: parameter.type, from: &remaining)
      let path = Path(root: parameter.name)
      return builder.lift(parameter.type, from: .flat(slots), parameter.name, path)
    }
  }

  private func loadParameters(_ area: Value, _ builder: inout PlanBuilder) -> [Value] {
    let layout = parameterFacts.layout
    if !builder.role.isGuest {
      builder.emit(.checkArea(address: area, layout, areaPath))
    }
    let values = function.parameters.indices.map { index in
      let parameter = function.parameters[index]
      let place = MemoryOperand(area, parameterFacts.offsets[index])
      return builder.lift(
        parameter.type, from: .memory(place), parameter.name, Path(root: parameter.name))
    }
    if builder.role.isGuest { builder.emit(.freeArea(area, layout)) }
    return values
  }

  private func lowerResult(
    _ result: Value?, area: Value?, _ builder: inout PlanBuilder
  ) -> Value? {
    guard let type = function.result, let result, let facts = resultFacts else { return nil }
    let path = resultPath
    guard hasIndirectResult else {
      var core: [Value] = []
      builder.lowerFlat(type, result, "result", path, to: &core)
      return core.first
    }
    if let area {
      builder.store(type, result, to: MemoryOperand(area, 0), path)
      return nil
    }
    let area = builder.value(.address, "result-area")
    builder.emit(.staticArea(area, facts.layout))
    builder.store(type, result, to: MemoryOperand(area, 0), path)
    return area
  }

  /// The plan of the guest's post-return; `nil` if the result owns nothing.
  func postReturnPlan() -> Plan? {
    guard needsPostReturn, let type = function.result else { return nil }
    var builder = PlanBuilder(context, role: .guestImplementsExport, scope: scope)
    let area = builder.value(.address, "result-area")
    let release = builder.block { $0.release(type, at: MemoryOperand(area, 0)) }
    return plan(builder, [area], [Phase(.release, release.steps)], result: nil)
  }

  private func plan(
    _ builder: PlanBuilder, _ parameters: [Value], _ phases: [Phase], result: Value?
  ) -> Plan {
    Plan(
      role: builder.role, values: builder.values, parameters: parameters, phases: phases,
      frame: CallFrame(builder.role, borrowed: builder.borrowedSides), result: result,
      access: builder.access)
  }
}

extension [Phase] {
  /// No phases, with room for one of each kind.
  fileprivate static var empty: [Phase] {
    var phases: [Phase] = []
    phases.reserveCapacity(5)
    return phases
  }

  /// Adds a phase, if it has steps.
  fileprivate mutating func add(_ kind: Phase.Kind, _ steps: [Step]) {
    if !steps.isEmpty { append(Phase(kind, steps)) }
  }
}
