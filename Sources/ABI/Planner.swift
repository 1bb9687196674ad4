import PintleDiagnostics
import PintleModel

/// The stage between the model and the backends.
package enum Planner {
  /// Plans every function of a world.
  ///
  /// Functions that cannot cross yet (async, streams, …) are diagnosed by name; the result is `nil` then.
  package static func plan(
    _ model: Model, world: ID<World>, names: NameScheme = .legacy
  ) -> (abi: WorldABI?, diagnostics: [Diagnostic]) {
    let planner = WorldPlanner(model, world: world, names: names)
    let diagnostics = planner.unsupportedFunctions() + planner.externalIDProblems()
    if diagnostics.containErrors { return (nil, diagnostics) }
    let abi = planner.plan()
    assert(Verifier.problems(in: abi, model).isEmpty, "\(Verifier.problems(in: abi, model))")
    let collisions = NameCollisions.find(in: abi, model, reserved: planner.context.names.reserved)
    return collisions.containErrors ? (nil, collisions) : (abi, diagnostics)
  }
}

/// Plans one world.
private struct WorldPlanner {
  let model: Model
  let world: ID<World>
  let context: PlanContext

  private var names: CoreNames { context.names }

  init(_ model: Model, world: ID<World>, names: NameScheme) {
    self.model = model
    self.world = world
    context = PlanContext(model, world: world, names: names)
  }

  func plan() -> WorldABI {
    let imports = scopes(model[world].imports, .imported)
    let exports = scopes(model[world].exports, .exported)
    let functions = (imports + exports).flatMap(\.functions)
    return WorldABI(
      world: world, imports: imports, exports: exports,
      exportedResources: model[world].exports.flatMap(exportedResources),
      importedResources: model[world].imports.flatMap(importedResources),
      memoryExport: names.memory, allocatorExport: names.allocator,
      initializerExport: names.initializer,
      needsMemory: functions.contains(where: \.needsMemory),
      needsAllocator: functions.contains(where: \.needsAllocator),
      unsupported: context.facts.unsupported,
      guestRoutines: context.guestRoutines, hostRoutines: context.hostRoutines)
  }

  // MARK: Scopes

  private func scopes(_ items: [WorldItem], _ side: Side) -> [WorldABI.Scope] {
    let own = ownFunctions(items).map { plan($0, of: nil, side) }
    let root = WorldABI.Scope(
      side: side, interface: nil, key: CoreNames.root, item: nil, functions: own)
    let interfaces = items.compactMap { interfaceScope($0, side) }
    return (own.isEmpty ? [] : [root]) + interfaces
  }

  private func ownFunctions(_ items: [WorldItem]) -> [Function] {
    items.compactMap { item in
      guard case .function(var function) = item.kind else { return nil }
      function.externalID = item.externalID ?? function.externalID
      function.docs = item.docs ?? function.docs
      return function
    }
  }

  private func interfaceScope(_ item: WorldItem, _ side: Side) -> WorldABI.Scope? {
    guard case .interface(let id) = item.kind, !model[id].functions.isEmpty else { return nil }
    return WorldABI.Scope(
      side: side, interface: id, key: names.key(of: item), item: item,
      functions: model[id].functions.map { plan($0, of: item, side) })
  }

  private func planScope(_ item: WorldItem?, _ side: Side) -> PlanScope {
    guard let item, case .interface(let id) = item.kind else { return PlanScope(side: side) }
    return PlanScope(side: side, interface: id, label: item.label)
  }

  private func plan(
    _ function: Function, of item: WorldItem?, _ side: Side
  ) -> WorldABI.FunctionABI {
    let planner = FunctionPlanner(context, function, scope: planScope(item, side))
    let isImport = side == .imported
    let export = names.exportName(function, of: item)
    return WorldABI.FunctionABI(
      function: function,
      coreName: isImport
        ? .import(names.importName(function, of: item)) : .export(export),
      signature: planner.signature, coreParameters: planner.coreParameters,
      coreResult: planner.coreResult,
      parameterArea: planner.parameterArea, resultArea: planner.resultArea,
      needsMemory: planner.needsMemory, needsAllocator: planner.needsAllocator,
      postReturn: isImport ? nil : names.postReturn(of: export),
      guestPlan: planner.plan(isImport ? .guestCallsImport : .guestImplementsExport),
      hostPlan: planner.plan(isImport ? .hostImplementsImport : .hostCallsExport),
      postReturnPlan: planner.postReturnPlan())
  }

  private func exportedResources(_ item: WorldItem) -> [WorldABI.ExportedResource] {
    guard case .interface(let id) = item.kind else { return [] }
    return model[id].types.compactMap { type in
      guard let name = resourceName(type) else { return nil }
      return WorldABI.ExportedResource(
        resource: type, name: name, key: names.key(of: item), label: item.label,
        new: names.intrinsic("new", name, of: item), rep: names.intrinsic("rep", name, of: item),
        drop: names.intrinsic("drop", name, of: item),
        destructor: names.destructor(of: name, in: item))
    }
  }

  private func importedResources(_ item: WorldItem) -> [WorldABI.ImportedResource] {
    switch item.kind {
    case .function: []
    case .type(let type): importedResource(type, of: nil).map { [$0] } ?? []
    case .interface(let id): model[id].types.compactMap { importedResource($0, of: item) }
    }
  }

  private func importedResource(
    _ type: ID<TypeDefinition>, of item: WorldItem?
  ) -> WorldABI.ImportedResource? {
    guard let name = resourceName(type) else { return nil }
    return WorldABI.ImportedResource(
      resource: type, name: name, key: item.map(names.key) ?? CoreNames.root, label: item?.label,
      drop: names.drop(name, of: item))
  }

  /// The name of a resource where it is declared; `nil` for other types.
  private func resourceName(_ type: ID<TypeDefinition>) -> String? {
    guard case .resource = model[type].kind else { return nil }
    return model[type].name
  }

  // MARK: What cannot cross

  func unsupportedFunctions() -> [Diagnostic] {
    let items = model[world].imports + model[world].exports
    let functions =
      ownFunctions(items)
      + items.flatMap { item in
        if case .interface(let id) = item.kind { model[id].functions } else { [Function]() }
      }
    var seen: Set<Span> = []
    return functions.filter { seen.insert($0.span).inserted }.compactMap(unsupported)
  }

  private func unsupported(_ function: Function) -> Diagnostic? {
    let types = function.parameters.map(\.type) + [function.result].compactMap { $0 }
    let construct =
      function.isAsync ? "async" : types.lazy.compactMap { context.facts[$0].unsupported }.first
    guard let construct else { return nil }
    return Diagnostic(
      .unsupportedFeature,
      "function `\(function.name)` needs `\(construct)`, which core modules can't use yet",
      at: function.span)
  }

  func externalIDProblems() -> [Diagnostic] {
    let items = model[world].imports + model[world].exports
    return items.flatMap { item -> [Diagnostic] in
      var spans = item.externalID == "" ? [item.span] : []
      if case .interface(let id) = item.kind {
        spans += model[id].functions.filter { $0.externalID == "" }.map(\.span)
      }
      return spans.map {
        Diagnostic(
          .emptyExternalID, "`@external-id` must not be empty", at: $0,
          help: ["write the core name, or leave the attribute out for the ordinary one"])
      }
    }
  }
}

extension WorldItem {
  /// The label of an interface; `nil` for one under its own id.
  fileprivate var label: String? {
    if case .name(let label) = key { label } else { nil }
  }
}
