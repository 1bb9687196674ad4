import PintleModel

/// What all plans of a world share.
final class PlanContext {
  let model: Model
  let facts: TypeFacts
  let names: CoreNames
  /// Those that are exported under their own id.
  private let exportedInterfaces: Set<ID<Interface>>
  private let guest = RoutineTable(isGuest: true)
  private let host = RoutineTable(isGuest: false)

  init(_ model: Model, world: ID<World>, names: NameScheme) {
    self.model = model
    self.names = CoreNames(names, model)
    facts = TypeFacts(model)
    exportedInterfaces = Set(
      model[world].exports.compactMap { item in
        if case .interface(let id) = item.key { id } else { nil }
      })
  }

  /// The copy of a type that a function means (abi.md 1.3): its own interface's, else in exported interfaces the exported
  /// one if there is one. Functions of the world itself mean the imported one.
  func copy(of type: ID<TypeDefinition>, in scope: PlanScope) -> (side: Side, label: String?) {
    guard case .interface(let owner) = model[type].owner else { return (.imported, nil) }
    if owner == scope.interface { return (scope.side, scope.label) }
    let isInExport = scope.side == .exported && scope.interface != nil
    let isExported = isInExport && exportedInterfaces.contains(owner)
    return (isExported ? .exported : .imported, nil)
  }

  func routines(_ role: Role) -> RoutineTable { role.isGuest ? guest : host }

  var guestRoutines: [Routine] { guest.finished }
  var hostRoutines: [Routine] { host.finished }
}

/// The routines that plans have asked for so far.
final class RoutineTable {
  private struct Key: Hashable {
    var type: ID<TypeDefinition>
    var side: Side?
    var label: String?
    var purpose: Routine.Purpose
  }

  private let isGuest: Bool
  private var ids: [Key: RoutineID] = [:]
  private var routines: [Routine?] = []

  init(isGuest: Bool) {
    self.isGuest = isGuest
  }

  var finished: [Routine] { routines.compactMap { $0 } }

  subscript(id: RoutineID) -> Routine? { routines[id.index] }

  /// Plans the routine at the first request. WIT types are not recursive, and ``TypeFacts`` bounds their depth.
  func id(
    of type: ID<TypeDefinition>, purpose: Routine.Purpose, for builder: PlanBuilder
  ) -> RoutineID {
    let context = builder.context
    let hasHandle = context.facts[.defined(type)].hasHandle
    let copy = context.copy(of: type, in: builder.scope)
    let key = Key(
      type: type, side: isGuest || hasHandle ? copy.side : nil, label: hasHandle ? copy.label : nil,
      purpose: purpose)
    if let known = ids[key] { return known }
    let id = RoutineID(index: routines.count)
    ids[key] = id
    routines.append(nil)
    var routine = Routine.plan(type, purpose, in: builder)
    routine.side = key.side
    routine.access = access(of: routine.steps)
    routines[id.index] = routine
    return id
  }

  /// What steps do to memory, with the routines that they call.
  func access(of steps: [Step]) -> MemoryAccess {
    var access: MemoryAccess = []
    for step in steps {
      access.formUnion(step.access)
      for block in step.blocks { access.formUnion(self.access(of: block.steps)) }
      if let routine = step.routine { access.formUnion(self[routine]?.access ?? []) }
    }
    return access
  }
}

/// Where a function stands in its world.
struct PlanScope {
  var side: Side
  /// `nil` for functions of the world itself.
  var interface: ID<Interface>?
  /// `nil` for an interface under its own id.
  var label: String?
}

extension Routine {
  fileprivate static func plan(
    _ type: ID<TypeDefinition>, _ purpose: Purpose, in caller: PlanBuilder
  ) -> Routine {
    var builder = PlanBuilder(caller.context, role: caller.role, scope: caller.scope)
    let base = builder.value(.address, "base")
    let place = Place(base, 0)
    let reference = TypeRef.defined(type)
    let path = Path(root: nil)
    var subject: Value?
    switch purpose {
    case .load:
      subject = builder.liftParts(of: reference, from: .memory(place), "value", path)
    case .lend, .give, .allocate:
      let value = builder.value(.wit(reference), "value")
      builder.storeParts(of: reference, value, to: place, path)
      subject = value
    case .release:
      builder.releaseParts(of: reference, at: place)
    }
    let facts = caller.context.facts[reference]
    return Routine(
      type: type, side: nil, purpose: purpose, layout: facts.layout,
      values: builder.values, base: base, subject: subject, arena: builder.arena,
      borrowedSides: builder.borrowedSides, ownsBlocks: facts.isDynamic, steps: builder.steps)
  }
}
