import PintleDiagnostics
import PintleModel

/// Adds to a world the interfaces that its interfaces need, and puts its items in order.
struct Elaborator {
  private let session: Session
  private let world: ID<World>
  private var imports: [WorldItem] = []
  private var importKeys: Set<WorldItem.Key> = []
  private var exports: [WorldItem] = []
  private var exportKeys: Set<WorldItem.Key> = []
  /// What the exports need, but do not export.
  private var required: Set<ID<Interface>> = []
  private var exported: Set<ID<Interface>> = []
  /// The interface that the export at hand needs in both roles.
  private var conflict: ID<Interface>?
  /// The interfaces that exports need in both roles, in the order in which they are found, and those exports.
  private var conflicts: [ID<Interface>] = []
  private var failed: [ID<Interface>: [WorldItem]] = [:]
  /// What cannot be added, with the interface that it would need in both roles.
  private var doomed: [Role: ID<Interface>] = [:]
  /// Which interface it was that first needed another one as an import.
  private var users: [ID<Interface>: ID<Interface>] = [:]

  init(session: Session, world: ID<World>) {
    self.session = session
    self.world = world
  }

  mutating func elaborate() {
    // The run has failed already, and the other worlds would take as long as this one.
    if session.hasTooManyItems { return }
    let before = session.model[world]
    imports.reserveCapacity(before.imports.count)
    for item in sorted(before.imports) { addImport(item) }
    for item in before.exports {
      if case .interface(let id) = item.key { exported.insert(id) }
      if case .function = item.kind { addExport(item) }
    }
    for item in before.exports {
      guard case .interface(let id) = item.kind else { continue }
      if !add(item, id), let conflict {
        if failed[conflict] == nil { conflicts.append(conflict) }
        failed[conflict, default: []].append(item)
      }
      conflict = nil
    }
    for conflict in conflicts { reportInconsistency(conflict) }
    session.model.worlds[world.index].imports = sorted(imports)
    session.model.worlds[world.index].exports = exports
  }

  /// Interfaces, used types, own types, functions, members of resources.
  private func sorted(_ items: [WorldItem]) -> [WorldItem] {
    let ranks = items.map(rank)
    if items.indices.dropFirst().allSatisfy({ ranks[$0 - 1] <= ranks[$0] }) { return items }
    var sorted: [WorldItem] = []
    sorted.reserveCapacity(items.count)
    for rank in 0...4 {
      for index in items.indices where ranks[index] == rank { sorted.append(items[index]) }
    }
    return sorted
  }

  private func rank(_ item: WorldItem) -> Int {
    switch item.kind {
    case .interface: 0
    case .type(let id): session.model.usedInterface(id) != nil ? 1 : 2
    case .function(let function): function.resource == nil ? 3 : 4
    }
  }

  // MARK: Imports

  private mutating func addImport(_ item: WorldItem) {
    switch item.kind {
    case .interface(let id): addDependencies(of: id, for: item)
    case .type(let id):
      if let interface = session.model.usedInterface(id) { addImplied(interface, for: item) }
    case .function: break
    }
    if importKeys.insert(item.key).inserted { imports.append(item) }
  }

  private mutating func addImplied(_ interface: ID<Interface>, for cause: WorldItem) {
    if importKeys.contains(.interface(interface)) { return }
    addDependencies(of: interface, for: cause)
    append(interface, for: cause)
  }

  private mutating func append(
    _ interface: ID<Interface>, for cause: WorldItem, externalID: String? = nil
  ) {
    let key = WorldItem.Key.interface(interface)
    guard importKeys.insert(key).inserted, session.countItem(for: world) else { return }
    imports.append(
      WorldItem(
        key: key, kind: .interface(interface), stability: cause.stability, externalID: externalID,
        span: cause.span))
  }

  /// Adds what an interface needs, depth first. Chains may be long, so the stack is an explicit one.
  private mutating func addDependencies(of interface: ID<Interface>, for cause: WorldItem) {
    var stack = [(interface: interface, next: 0)]
    while let top = stack.last {
      let dependencies = session.dependencies(of: top.interface)
      if top.next < dependencies.count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.next]
        if !importKeys.contains(.interface(dependency)) {
          stack.append((interface: dependency, next: 0))
        }
      } else {
        stack.removeLast()
        if !stack.isEmpty { append(top.interface, for: cause) }
      }
    }
  }

  // MARK: Exports

  private mutating func addExport(_ item: WorldItem) {
    if exportKeys.insert(item.key).inserted { exports.append(item) }
  }

  /// An interface on the way from an export to what it needs.
  private struct Step {
    let item: WorldItem
    let interface: ID<Interface>
    let isExport: Bool
    var next = 0

    var role: Role { Role(interface: interface, isExport: isExport) }
  }

  /// What an interface is needed for.
  private struct Role: Hashable {
    let interface: ID<Interface>
    let isExport: Bool
  }

  /// Adds an export behind what it needs; whether that is possible.
  private mutating func add(_ item: WorldItem, _ interface: ID<Interface>) -> Bool {
    var stack: [Step] = []
    let isAdded = add(Step(item: item, interface: interface, isExport: true), on: &stack)
    // What led to the conflict will lead there again.
    if !isAdded, let conflict { for step in stack { doomed[step.role] = conflict } }
    return isAdded
  }

  private mutating func add(_ first: Step, on stack: inout [Step]) -> Bool {
    guard push(first, on: &stack) else { return false }
    while let top = stack.last {
      let dependencies = session.dependencies(of: top.interface)
      if top.next < dependencies.count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.next]
        let implied = WorldItem(
          key: .interface(dependency), kind: .interface(dependency),
          stability: top.item.stability, externalID: top.item.externalID, span: top.item.span)
        let isExport = top.isExport && exported.contains(dependency)
        if !isExport, users[dependency] == nil { users[dependency] = top.interface }
        let step = Step(item: implied, interface: dependency, isExport: isExport)
        guard push(step, on: &stack) else { return false }
      } else {
        guard finish(top) else { return false }
        stack.removeLast()
      }
    }
    return true
  }

  /// Puts an interface on the stack unless it is done; whether its role fits.
  private mutating func push(_ step: Step, on stack: inout [Step]) -> Bool {
    if let known = doomed[step.role] {
      conflict = known
      return false
    }
    if exportKeys.contains(step.item.key) {
      if !step.isExport { conflict = step.interface }
      return step.isExport
    }
    if step.isExport || !required.contains(step.interface) { stack.append(step) }
    return true
  }

  /// Adds an interface whose needs are added; whether its role fits.
  private mutating func finish(_ step: Step) -> Bool {
    guard step.isExport else {
      required.insert(step.interface)
      append(step.interface, for: step.item, externalID: step.item.externalID)
      return true
    }
    if required.contains(step.interface) {
      conflict = step.interface
      return false
    }
    addExport(step.item)
    return true
  }

  /// How an export leads to an interface that it needs as an import: `a` uses `b`, and so on.
  private func chain(to interface: ID<Interface>) -> [String] {
    guard session.reporter.maySearch else { return [] }
    var path = [interface]
    while let last = path.last, let user = users[last], path.count <= users.count {
      path.append(user)
    }
    session.reporter.spend(path.count)
    let names = path.reversed().map { "`\(session.model[$0].name ?? "")`" }
    guard names.count > 1 else { return [] }
    let links = ["\(names[0]) uses \(names[1])"] + names.dropFirst(2)
    // Long chains are not shown in full.
    return links.count > 8 ? links.prefix(4) + ["…"] + links.suffix(3) : links
  }

  private func isExport(_ item: WorldItem, of interface: ID<Interface>) -> Bool {
    if case .interface(interface) = item.kind { true } else { false }
  }

  /// Reports an interface that is needed in both roles, once for all the exports that need it.
  private func reportInconsistency(_ conflict: ID<Interface>) {
    let name = session.model[conflict].name ?? ""
    let chain = chain(to: conflict)
    var places = Array((failed[conflict] ?? []).prefix(10))
    if session.reporter.maySearch, !places.contains(where: { isExport($0, of: conflict) }) {
      let exports = session.model[world].exports
      session.reporter.spend(exports.count)
      if let own = exports.first(where: { isExport($0, of: conflict) }) { places.append(own) }
    }
    let labels = places.map { item in
      Label(isExport(item, of: conflict) ? "exported here" : "this export needs it", at: item.span)
    }
    session.reporter.report(
      .inconsistentExports, "interface `\(name)` is needed both as an import and as an export",
      at: session.model[world].span, phase: .links, labels: labels,
      notes: chain.isEmpty ? [] : ["as an import: \(chain.joined(separator: ", which uses "))"],
      help: ["also export the interfaces in between, or do not export what they need"])
  }
}

extension Session {
  /// The interfaces from which an interface uses types, in order.
  func dependencies(of interface: ID<Interface>) -> [ID<Interface>] {
    if let known = knownDependencies[interface] { return known }
    var seen: Set<ID<Interface>> = []
    let found = model[interface].types.compactMap { model.usedInterface($0) }.filter {
      seen.insert($0).inserted
    }
    knownDependencies[interface] = found
    return found
  }
}
