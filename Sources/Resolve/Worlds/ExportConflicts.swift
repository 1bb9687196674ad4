import PintleDiagnostics
import PintleModel

/// The interfaces that exports of a world need both as an import and as an export.
struct ExportConflicts {
  /// How an interface is needed.
  struct Role: Hashable {
    let interface: ID<Interface>
    let isExport: Bool
  }

  /// In the order in which they are found.
  private var interfaces: [ID<Interface>] = []
  /// The exports that need each of them.
  private var exports: [ID<Interface>: [WorldItem]] = [:]
  /// The roles that lead to a conflict, so that it is found once.
  private var failedRoles: [Role: ID<Interface>] = [:]
  /// The first interface that needs each import.
  private var users: [ID<Interface>: ID<Interface>] = [:]

  mutating func noteImport(of interface: ID<Interface>, by user: ID<Interface>) {
    if users[interface] == nil { users[interface] = user }
  }

  func conflict(for role: Role) -> ID<Interface>? { failedRoles[role] }

  /// - Parameter path: the roles on the way from the export to the conflict.
  mutating func add(_ conflict: ID<Interface>, of export: WorldItem, _ path: [Role]) {
    if exports[conflict] == nil { interfaces.append(conflict) }
    exports[conflict, default: []].append(export)
    for role in path { failedRoles[role] = conflict }
  }

  // MARK: Diagnostics

  func report(in world: World, _ context: ResolverContext) {
    for interface in interfaces { report(interface, in: world, context) }
  }

  private func report(_ conflict: ID<Interface>, in world: World, _ context: ResolverContext) {
    let diagnostics = context.diagnostics
    let name = context.model[conflict].name ?? ""
    let chain = chain(to: conflict, context)
    var items = Array((exports[conflict] ?? []).prefix(10))
    if diagnostics.maySearch, !items.contains(where: { $0.isInterface(conflict) }) {
      diagnostics.countComparisons(world.exports.count)
      if let own = world.exports.first(where: { $0.isInterface(conflict) }) { items.append(own) }
    }
    let labels = items.map { item in
      Label(item.isInterface(conflict) ? "exported here" : "this export needs it", at: item.span)
    }
    diagnostics.report(
      .inconsistentExports, "interface `\(name)` is needed both as an import and as an export",
      at: world.span, phase: .links, labels: labels,
      notes: chain.isEmpty ? [] : ["as an import: \(chain.joined(separator: ", which uses "))"],
      help: ["also export the interfaces in between, or do not export what they need"])
  }

  /// The uses that lead from an export to the interface as an import: `a` uses `b`, and so on.
  private func chain(to interface: ID<Interface>, _ context: ResolverContext) -> [String] {
    guard context.diagnostics.maySearch else { return [] }
    var path = [interface]
    while let last = path.last, let user = users[last], path.count <= users.count {
      path.append(user)
    }
    context.diagnostics.countComparisons(path.count)
    let names = path.reversed().map { "`\(context.model[$0].name ?? "")`" }
    guard names.count > 1 else { return [] }
    let links = ["\(names[0]) uses \(names[1])"] + names.dropFirst(2)
    return links.count > 8 ? links.prefix(4) + ["…"] + links.suffix(3) : links
  }
}

extension WorldItem {
  fileprivate func isInterface(_ interface: ID<Interface>) -> Bool {
    if case .interface(interface) = kind { true } else { false }
  }
}
