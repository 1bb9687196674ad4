import PintleDiagnostics
import PintleModel

/// The stage between the model and the backends.
package enum Planner {
  /// Plans every function of a world.
  ///
  /// An asynchronous function is planned like a synchronous one, which the Canonical ABI allows on both sides. The result is
  /// `nil` if there are errors, such as functions that can't cross yet, which need streams or futures.
  package static func plan(
    _ model: Model, world: ID<World>, names: NameScheme = .legacy
  ) -> Outcome<WorldABI?> {
    let planner = WorldPlanner(model, world: world, names: names)
    let diagnostics = planner.unsupportedItems() + planner.externalIDProblems()
    if diagnostics.containErrors { return .failure(diagnostics) }
    let (abi, excesses) = planner.plan()
    guard let abi else { return .failure(excesses) }
    let collisions = NameCollisions.find(in: abi, model, names)
    return collisions.containErrors ? .failure(collisions) : Outcome(abi, diagnostics)
  }
}

/// Plans one world.
private struct WorldPlanner {
  /// An item of the world with its names and the scope of its functions.
  private struct Item {
    let item: WorldItem
    let names: ItemNames
    let scope: PlanScope
  }

  private let model: Model
  private let world: ID<World>
  private let names: CoreNames
  private let context: PlanContext

  init(_ model: Model, world: ID<World>, names: NameScheme) {
    self.model = model
    self.world = world
    self.names = CoreNames(scheme: names)
    context = PlanContext(model, world: world)
  }

  /// The plans, or what makes them too large.
  func plan() -> (abi: WorldABI?, excesses: [Diagnostic]) {
    let imported = items(model[world].imports, .imported)
    let exported = items(model[world].exports, .exported)
    let imports = scopes(imported, .imported)
    let exports = scopes(exported, .exported)
    if !context.excesses.isEmpty { return (nil, context.excesses.withoutRepetition) }
    let abi = WorldABI(
      world: world, imports: imports, exports: exports,
      exportedResources: exported.flatMap(exportedResources),
      importedResources: imported.flatMap(importedResources),
      memoryExport: names.memory, allocatorExport: names.allocator,
      initializerExport: names.initializer,
      needsMemory: (imports + exports).contains(where: \.needsMemory),
      needsAllocator: (imports + exports).contains(where: \.needsAllocator),
      facts: context.facts, copies: context.copies,
      guestRoutines: context.guest.routines, hostRoutines: context.host.routines)
    return (abi, [])
  }

  // MARK: Scopes

  /// The world's own functions and types have the names of the world.
  private func items(_ items: [WorldItem], _ side: Side) -> [Item] {
    let root = ItemNames(names.scheme, nil, model)
    return items.map { item in
      guard case .interface(let id) = item.kind else {
        return Item(item: item, names: root, scope: PlanScope(side: side))
      }
      return Item(
        item: item, names: ItemNames(names.scheme, item, model),
        scope: PlanScope(side: side, interface: id, label: item.key.label))
    }
  }

  private func scopes(_ items: [Item], _ side: Side) -> [WorldABI.Scope] {
    let own = plans(items) { item in
      guard case .function(var function) = item.item.kind else { return nil }
      function.externalID = item.item.externalID ?? function.externalID
      function.docs = item.item.docs ?? function.docs
      return plan(function, of: item)
    }
    let root = WorldABI.Scope(
      side: side, interface: nil, key: CoreNames.root, item: nil, functions: own)
    let interfaces = items.compactMap { item -> WorldABI.Scope? in
      guard case .interface(let id) = item.item.kind, !model[id].functions.isEmpty else {
        return nil
      }
      return scope(of: id, item)
    }
    return (own.isEmpty ? [] : [root]) + interfaces
  }

  private func scope(of id: ID<Interface>, _ item: Item) -> WorldABI.Scope {
    WorldABI.Scope(
      side: item.scope.side, interface: id, key: item.names.key, item: item.item,
      functions: plans(model[id].functions) { plan($0, of: item) })
  }

  /// The plans of all elements that have one. The array is allocated once, because plans are large to move.
  private func plans<Element>(
    _ elements: [Element], _ plan: (Element) -> WorldABI.FunctionABI?
  ) -> [WorldABI.FunctionABI] {
    var plans: [WorldABI.FunctionABI] = []
    plans.reserveCapacity(elements.count)
    for element in elements {
      if let planned = plan(element) { plans.append(planned) }
    }
    return plans
  }

  /// The plans of a function; `nil` if they, or those of the world together, are too large.
  private func plan(_ function: Function, of item: Item) -> WorldABI.FunctionABI? {
    if context.isExhausted { return nil }
    let planner = FunctionPlanner(context, function, scope: item.scope)
    if let excess = planner.excess {
      context.excesses.append(UnsupportedItems.error([function], excess))
    } else if context.spend(planner.cost) {
      let abi = plan(function, of: item, planner)
      // The routines may have exhausted it.
      if !context.isExhausted { return abi }
    }
    if context.isExhausted {
      context.excesses.append(
        Diagnostic(
          .unsupportedFeature,
          "function `\(function.name)` makes world `\(model[world].name)` too large: its types have too many parts "
            + "inside each other", at: function.span,
          help: ["share large types by naming them as records or variants, or split the world"]))
    }
    return nil
  }

  private func plan(
    _ function: Function, of item: Item, _ planner: FunctionPlanner
  ) -> WorldABI.FunctionABI {
    let isImport = item.scope.side == .imported
    let export = isImport ? nil : item.names.exportName(function)
    return WorldABI.FunctionABI(
      function: function,
      coreName: export.map { .export($0) } ?? .import(item.names.importName(function)),
      signature: planner.signature, coreParameters: planner.coreParameters,
      coreResult: planner.coreResult,
      parameterArea: planner.parameterArea, resultArea: planner.resultArea,
      parameterContents: planner.parameterContents, borrowsInParts: planner.borrowsInParts,
      needsMemory: planner.needsMemory, needsAllocator: planner.needsAllocator,
      postReturn: export.map(names.postReturn),
      guestPlan: planner.plan(isImport ? .guestCallsImport : .guestImplementsExport),
      hostPlan: planner.plan(isImport ? .hostImplementsImport : .hostCallsExport),
      postReturnPlan: planner.postReturnPlan())
  }

  private func exportedResources(_ item: Item) -> [WorldABI.ExportedResource] {
    guard case .interface(let id) = item.item.kind else { return [] }
    let names = item.names
    return model[id].types.compactMap { type in
      guard let name = resourceName(type) else { return nil }
      return WorldABI.ExportedResource(
        resource: type, name: name, key: names.key, label: item.scope.label,
        new: names.intrinsic("new", name), rep: names.intrinsic("rep", name),
        drop: names.intrinsic("drop", name), destructor: names.destructor(of: name))
    }
  }

  private func importedResources(_ item: Item) -> [WorldABI.ImportedResource] {
    switch item.item.kind {
    case .function: []
    case .type(let type): importedResource(type, of: item).map { [$0] } ?? []
    case .interface(let id): model[id].types.compactMap { importedResource($0, of: item) }
    }
  }

  private func importedResource(
    _ type: ID<TypeDefinition>, of item: Item
  ) -> WorldABI.ImportedResource? {
    guard let name = resourceName(type) else { return nil }
    return WorldABI.ImportedResource(
      resource: type, name: name, key: item.names.key, label: item.scope.label,
      drop: item.names.drop(name))
  }

  /// The name of a resource where it is declared; `nil` for other types.
  private func resourceName(_ type: ID<TypeDefinition>) -> String? {
    guard case .resource = model[type].kind else { return nil }
    return model[type].name
  }

  // MARK: What cannot cross

  func unsupportedItems() -> [Diagnostic] {
    UnsupportedItems(model, world: world, context.facts).find()
  }

  func externalIDProblems() -> [Diagnostic] {
    var spans: [Span] = []
    for item in model[world].imports + model[world].exports {
      if item.externalID == "" { spans.append(item.span) }
      guard case .interface(let id) = item.kind else { continue }
      for function in model[id].functions where function.externalID == "" {
        spans.append(function.span)
      }
    }
    let problems = spans.map {
      Diagnostic(
        .emptyExternalID, "`@external-id` must not be empty", at: $0,
        help: ["write the core name, or leave the attribute out for the ordinary one"])
    }
    return problems.withoutRepetition
  }
}

extension [Diagnostic] {
  /// One for each span: an interface can be both imported and exported.
  fileprivate var withoutRepetition: [Diagnostic] {
    if isEmpty { return [] }
    var seen: Set<Span?> = []
    return filter { seen.insert($0.span).inserted }
  }
}
