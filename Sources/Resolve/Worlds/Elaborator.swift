import PintleDiagnostics
import PintleModel

/// Adds the interfaces that the items of a world need, and sorts its imports.
struct Elaborator {
  private let context: ResolverContext
  private let world: ID<World>
  private var items = WorldItems()
  /// The imports that exports need.
  private var required: Set<ID<Interface>> = []
  private var exported: Set<ID<Interface>> = []
  private var conflicts = ExportConflicts()

  init(_ context: ResolverContext, _ world: ID<World>) {
    self.context = context
    self.world = world
  }

  mutating func elaborate() {
    // After this error the other worlds would only take time.
    if context.hasTooManyItems { return }
    let before = context.model[world]
    for item in sorted(before.imports) { addImport(item) }
    for item in before.exports {
      if case .interface(let id) = item.key { exported.insert(id) }
      if case .function = item.kind { items.exports.append(item) }
    }
    for item in before.exports {
      guard case .interface(let id) = item.kind else { continue }
      addExport(item, id)
    }
    conflicts.report(in: before, context)
    context.model.worlds[world.index].imports = sorted(items.imports.items)
    context.model.worlds[world.index].exports = items.exports.items
  }

  /// Sorts items: interfaces, used types, definitions, functions, members of resources.
  private func sorted(_ items: [WorldItem]) -> [WorldItem] {
    let ranks = items.map(rank)
    if zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) { return items }
    return (0...4).flatMap { rank in items.indices.filter { ranks[$0] == rank }.map { items[$0] } }
  }

  private func rank(_ item: WorldItem) -> Int {
    switch item.kind {
    case .interface: 0
    case .type(let id): context.model.isUsed(id) ? 1 : 2
    case .function(let function): function.resource == nil ? 3 : 4
    }
  }

  // MARK: Imports

  private mutating func addImport(_ item: WorldItem) {
    switch item.kind {
    case .interface(let id): addDependencies(of: id, for: item)
    case .type(let id):
      if let interface = context.model.usedInterface(id), !items.imports.contains(interface) {
        addDependencies(of: interface, for: item)
        addImplied(interface, for: item)
      }
    case .function: break
    }
    items.imports.append(item)
  }

  /// Imports an interface that another item needs.
  private mutating func addImplied(
    _ interface: ID<Interface>, for cause: WorldItem, externalID: String? = nil
  ) {
    if items.imports.contains(interface) { return }
    // Above the limit the item is added even so, so that its dependencies are visited only once.
    _ = context.countItem(in: world)
    items.imports.append(
      WorldItem(
        key: .interface(interface), kind: .interface(interface), stability: cause.stability,
        externalID: externalID, span: cause.span))
  }

  /// Imports the dependencies of an interface, depth first. The stack is explicit because chains can be long.
  private mutating func addDependencies(of interface: ID<Interface>, for cause: WorldItem) {
    var stack = [(interface: interface, next: 0)]
    while let top = stack.last {
      let dependencies = context.dependencies(of: top.interface)
      if top.next < dependencies.count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.next]
        if !items.imports.contains(dependency) { stack.append((interface: dependency, next: 0)) }
      } else {
        stack.removeLast()
        if !stack.isEmpty { addImplied(top.interface, for: cause) }
      }
    }
  }

  // MARK: Exports

  /// An interface on the path from an export to its dependencies.
  private struct Step {
    let item: WorldItem
    let interface: ID<Interface>
    let isExport: Bool
    var next = 0

    var role: ExportConflicts.Role { .init(interface: interface, isExport: isExport) }
  }

  /// Adds an export after its dependencies, unless one of them would have to be an import as well.
  private mutating func addExport(_ item: WorldItem, _ interface: ID<Interface>) {
    var stack: [Step] = []
    if let conflict = add(Step(item: item, interface: interface, isExport: true), on: &stack) {
      conflicts.add(conflict, of: item, stack.map(\.role))
    }
  }

  /// Returns the interface that is needed both as an import and as an export, if there is one.
  private mutating func add(_ first: Step, on stack: inout [Step]) -> ID<Interface>? {
    if let conflict = push(first, on: &stack) { return conflict }
    while let top = stack.last {
      let dependencies = context.dependencies(of: top.interface)
      if top.next < dependencies.count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.next]
        let implied = WorldItem(
          key: .interface(dependency), kind: .interface(dependency),
          stability: top.item.stability, externalID: top.item.externalID, span: top.item.span)
        let isExport = top.isExport && exported.contains(dependency)
        if !isExport { conflicts.noteImport(of: dependency, by: top.interface) }
        let step = Step(item: implied, interface: dependency, isExport: isExport)
        if let conflict = push(step, on: &stack) { return conflict }
      } else {
        if let conflict = finish(top) { return conflict }
        stack.removeLast()
      }
    }
    return nil
  }

  /// Pushes an interface unless it is done.
  private mutating func push(_ step: Step, on stack: inout [Step]) -> ID<Interface>? {
    if let known = conflicts.conflict(for: step.role) { return known }
    if case .interface(let id) = step.item.key, items.exports.contains(id) {
      return step.isExport ? nil : step.interface
    }
    if step.isExport || !required.contains(step.interface) { stack.append(step) }
    return nil
  }

  /// Adds an interface whose dependencies are added.
  private mutating func finish(_ step: Step) -> ID<Interface>? {
    guard step.isExport else {
      required.insert(step.interface)
      addImplied(step.interface, for: step.item, externalID: step.item.externalID)
      return nil
    }
    if required.contains(step.interface) { return step.interface }
    items.exports.append(step.item)
    return nil
  }
}
