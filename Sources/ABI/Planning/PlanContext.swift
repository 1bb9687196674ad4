import PintleDiagnostics
import PintleModel

/// What all plans of a world share.
final class PlanContext {
  let model: Model
  let facts: TypeFacts
  let guest: RoutineTable
  let host: RoutineTable
  /// What is left of the cost that the plans of the world may have.
  private var budget: Int
  /// The functions whose plans are too large.
  var excesses: [Diagnostic] = []
  let copies: TypeCopies

  init(_ model: Model, world: ID<World>) {
    self.model = model
    facts = TypeFacts(model)
    guest = RoutineTable(isGuest: true, model)
    host = RoutineTable(isGuest: false, model)
    let functions = model.interfaces.reduce(
      model[world].imports.count + model[world].exports.count
    ) { $0 + $1.functions.count }
    budget = PlanCost.worldLimit + PlanCost.allowance * (functions + model.types.count)
    copies = TypeCopies(model, world)
  }

  /// The copy of a type that a function uses.
  func copy(of type: ID<TypeDefinition>, in scope: PlanScope) -> (side: Side, label: String?) {
    let copy = copies.scope(of: model.types[type.index].owner, in: scope)
    return (copy.side, copy.label)
  }

  var isExhausted: Bool { budget < 0 }

  /// Deducts the cost of a plan from the budget. Returns `false` once it is exhausted, after which no plan is used.
  func spend(_ cost: Int) -> Bool {
    if !isExhausted { budget -= cost }
    return !isExhausted
  }

  func routines(_ role: Role) -> RoutineTable { role.isGuest ? guest : host }
}

/// The routines that plans have asked for so far.
final class RoutineTable {
  /// Routines of one type, by copy and purpose.
  private struct Entry {
    var side: Side?
    var purpose: Routine.Purpose
    var id: RoutineID
  }

  /// A copy that has a label.
  private struct Key: Hashable {
    var type: ID<TypeDefinition>
    var side: Side?
    var label: String
    var purpose: Routine.Purpose
  }

  private let isGuest: Bool
  private var entries: [[Entry]]
  private var labelled: [Key: RoutineID] = [:]
  /// By their ids. A routine that is being planned has no steps yet.
  private(set) var routines: [Routine] = []

  init(isGuest: Bool, _ model: Model) {
    self.isGuest = isGuest
    entries = Array(repeating: [], count: model.types.count)
  }

  subscript(id: RoutineID) -> Routine {
    _read { yield routines[id.index] }
  }

  /// Plans the routine when it is first requested. WIT types are not recursive, and ``TypeFacts`` limits their depth.
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
    routines.append(
      Routine(type: type, side: side, label: label, purpose: purpose, facts: context.facts))
    guard context.spend(context.facts[.defined(type)].routineCost) else { return id }
    var body = PlanBuilder(context, role: role, scope: scope)
    routines[id.index] = body.routine(routines[id.index])
    return id
  }

  private func known(
    _ type: ID<TypeDefinition>, _ side: Side?, _ label: String?, _ purpose: Routine.Purpose
  ) -> RoutineID? {
    if let label { return labelled[Key(type: type, side: side, label: label, purpose: purpose)] }
    // There are at most ten.
    return entries[type.index].first { $0.side == side && $0.purpose == purpose }?.id
  }
}

extension Routine {
  /// A routine without steps.
  fileprivate init(
    type: ID<TypeDefinition>, side: Side?, label: String?, purpose: Purpose, facts: TypeFacts
  ) {
    let facts = facts[.defined(type)]
    self.init(
      type: type, side: side, label: label, purpose: purpose, layout: facts.layout, values: [],
      base: Value(index: 0), borrowedSides: [], ownsBlocks: facts.isDynamic, steps: [])
  }
}

extension PlanBuilder {
  /// Plans the steps of a routine; the builder must be new.
  fileprivate mutating func routine(_ empty: Routine) -> Routine {
    var routine = empty
    routine.base = value(.address, "base")
    let place = MemoryOperand(routine.base, 0)
    let type = TypeRef.defined(routine.type)
    let path = Path(root: nil)
    switch routine.purpose {
    case .load:
      routine.subject = liftParts(of: type, from: .memory(place), "value", path)
    case .lend, .transfer, .allocate:
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
