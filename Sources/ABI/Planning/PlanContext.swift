import PintleDiagnostics
import PintleModel

/// What all plans of a world share.
final class PlanContext {
  let model: Model
  let facts: TypeFacts
  let guest: RoutineTable
  let host: RoutineTable
  let budget: PlanBudget
  /// The functions whose plans are too large.
  var excesses: [Diagnostic] = []
  /// Whether an interface is exported under its own id.
  private let isExported: [Bool]

  init(_ model: Model, world: ID<World>) {
    self.model = model
    facts = TypeFacts(model)
    guest = RoutineTable(isGuest: true, model)
    host = RoutineTable(isGuest: false, model)
    budget = PlanBudget(
      functions: model.interfaces.reduce(model[world].imports.count + model[world].exports.count) {
        $0 + $1.functions.count
      }, types: model.types.count)
    var isExported = Array(repeating: false, count: model.interfaces.count)
    for item in model[world].exports {
      if case .interface(let id) = item.key { isExported[id.index] = true }
    }
    self.isExported = isExported
  }

  /// The copy of a type that a function means (abi.md 1.3): its own interface's, else in exported interfaces the exported
  /// one if there is one. Functions of the world itself mean the imported one.
  func copy(of type: ID<TypeDefinition>, in scope: PlanScope) -> (side: Side, label: String?) {
    guard case .interface(let owner) = model.types[type.index].owner else {
      return (.imported, nil)
    }
    if owner == scope.interface { return (scope.side, scope.label) }
    let isInExport = scope.side == .exported && scope.interface != nil
    return (isInExport && isExported[owner.index] ? .exported : .imported, nil)
  }

  func routines(_ role: Role) -> RoutineTable { role.isGuest ? guest : host }
}

/// The routines that plans have asked for so far.
final class RoutineTable {
  /// Routines of one type, for the copies and purposes that were asked for.
  private struct Entry {
    var side: Side?
    var purpose: Routine.Purpose
    var id: RoutineID
  }

  /// Of a copy that has a label.
  private struct Key: Hashable {
    var type: ID<TypeDefinition>
    var side: Side?
    var label: String
    var purpose: Routine.Purpose
  }

  private let isGuest: Bool
  private var entries: [[Entry]]
  private var labelled: [Key: RoutineID] = [:]
  /// By their ids; one that is being planned has no steps yet.
  private(set) var routines: [Routine] = []

  init(isGuest: Bool, _ model: Model) {
    self.isGuest = isGuest
    entries = Array(repeating: [], count: model.types.count)
  }

  subscript(id: RoutineID) -> Routine {
    _read { yield routines[id.index] }
  }

  /// Plans the routine at the first request. WIT types are not recursive, and ``TypeFacts`` bounds their depth.
  func id(
    of type: ID<TypeDefinition>, _ purpose: Routine.Purpose, _ role: Role, in scope: PlanScope,
    _ context: PlanContext
  ) -> RoutineID {
    let hasHandle = context.facts[.defined(type)].contents.hasHandle
    let copy = context.copy(of: type, in: scope)
    let side = isGuest || hasHandle ? copy.side : nil
    let label = hasHandle ? copy.label : nil
    if let known = known(type, side, label, purpose) { return known }
    let id = RoutineID(index: routines.count)
    if let label {
      labelled[Key(type: type, side: side, label: label, purpose: purpose)] = id
    } else {
      entries[type.index].append(Entry(side: side, purpose: purpose, id: id))
    }
    routines.append(Routine(type: type, side: side, purpose: purpose, facts: context.facts))
    guard context.budget.spend(context.facts[.defined(type)].routineEffort) else { return id }
    var body = PlanBuilder(context, role: role, scope: scope)
    routines[id.index] = body.routine(routines[id.index])
    return id
  }

  private func known(
    _ type: ID<TypeDefinition>, _ side: Side?, _ label: String?, _ purpose: Routine.Purpose
  ) -> RoutineID? {
    if let label { return labelled[Key(type: type, side: side, label: label, purpose: purpose)] }
    // At most ten.
    return entries[type.index].first { $0.side == side && $0.purpose == purpose }?.id
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
  /// One without steps.
  fileprivate init(type: ID<TypeDefinition>, side: Side?, purpose: Purpose, facts: TypeFacts) {
    let facts = facts[.defined(type)]
    self.init(
      type: type, side: side, purpose: purpose, layout: facts.layout, values: [],
      base: Value(index: 0), borrowedSides: [], ownsBlocks: facts.isDynamic, steps: [])
  }
}

extension PlanBuilder {
  /// Plans the steps of a routine, as the first thing.
  fileprivate mutating func routine(_ empty: Routine) -> Routine {
    var routine = empty
    routine.base = value(.address, "base")
    let place = MemoryOperand(routine.base, 0)
    let type = TypeRef.defined(routine.type)
    let path = Path(root: nil)
    switch routine.purpose {
    case .load:
      routine.subject = liftParts(of: type, from: .memory(place), "value", path)
    case .lend, .give, .allocate:
      let subject = value(.wit(type), "value")
      storeParts(of: type, subject, to: place, path)
      routine.subject = subject
    case .release:
      releaseParts(of: type, at: place)
    }
    routine.values = values
    routine.steps = steps
    routine.arena = arena
    routine.access = access
    routine.borrowedSides = borrowedSides
    return routine
  }
}
