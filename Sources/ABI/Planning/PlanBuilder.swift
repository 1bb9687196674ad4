import PintleModel

/// Collects the values and steps of one plan or routine.
struct PlanBuilder {
  let context: PlanContext
  let role: Role
  /// The scope of the function, which decides which copy of a type is used.
  let scope: PlanScope
  private(set) var values: [ValueDeclaration] = []
  private(set) var steps: [Step] = []
  /// The arena for temporary buffers of a guest that lends; made when first needed.
  private(set) var arena: Value?
  /// Who implements the resources of the handles lent so far, in routines too.
  private(set) var borrowedSides: Sides = []
  /// What the steps so far do to memory, blocks and routines included.
  private(set) var access: MemoryAccess = []

  init(_ context: PlanContext, role: Role, scope: PlanScope) {
    self.context = context
    self.role = role
    self.scope = scope
    // Most plans need about this many, and growing from one on takes as long as making the steps.
    values.reserveCapacity(12)
  }

  mutating func value(_ type: ValueType, _ hint: String) -> Value {
    value(ValueDeclaration(type: type, hint: hint))
  }

  mutating func value(_ info: ValueDeclaration) -> Value {
    values.append(info)
    return Value(index: values.count - 1)
  }

  mutating func emit(_ step: Step) {
    access.formUnion(step.access)
    steps.append(step)
  }

  /// The steps that `body` emits, taken out of the surrounding ones, and what it returns.
  mutating func block<Result>(
    _ body: (inout PlanBuilder) -> Result
  ) -> (steps: [Step], result: Result) {
    var outer: [Step] = []
    swap(&outer, &steps)
    let result = body(&self)
    swap(&outer, &steps)
    return (outer, result)
  }

  mutating func requireArena() -> Value {
    if let arena { return arena }
    let new = value(.address, "arena")
    arena = new
    return new
  }

  func resource(_ id: ID<TypeDefinition>) -> ResourceRef {
    let copy = context.copy(of: id, in: scope)
    return ResourceRef(resource: id, side: copy.side, label: copy.label)
  }

  /// The resource of a handle that is lent.
  mutating func borrowed(_ id: ID<TypeDefinition>) -> ResourceRef {
    let reference = resource(id)
    borrowedSides.insert(Sides(reference.side))
    return reference
  }

  /// The ownership of a block that can be a lifted value's own memory.
  func blockOwnership(of element: Layout) -> LiftOwnership {
    role.isGuest ? .own(element: element) : .copy
  }

  /// The ownership of a block with elements that are lifted one by one.
  func loopLiftOwnership(of element: Layout) -> LiftOwnership {
    role.isGuest ? .free(element: element) : .copy
  }

  /// The ownership of strings and numeric lists lowered in this role.
  var lowerOwnership: LowerOwnership {
    switch role {
    case .guestCallsImport: .lend
    case .guestImplementsExport: .transfer
    case .hostImplementsImport, .hostCallsExport: .allocate
    }
  }

  /// The ownership of lists that are lowered element by element.
  mutating func loopLowerOwnership() -> LowerOwnership {
    role == .guestCallsImport ? .temporary(arena: requireArena()) : lowerOwnership
  }

  var storePurpose: Routine.Purpose {
    switch role {
    case .guestCallsImport: .lend
    case .guestImplementsExport: .transfer
    case .hostImplementsImport, .hostCallsExport: .allocate
    }
  }

  /// The routine of a type; `nil` if it is not a named record or variant.
  mutating func routine(_ type: TypeRef, _ purpose: Routine.Purpose) -> RoutineID? {
    guard case .defined(let id) = context.model.resolvingAliases(type) else { return nil }
    switch context.model.types[id.index].kind {
    case .record, .variant:
      let routines = context.routines(role)
      let routine = routines.id(of: id, purpose, role, in: scope, context)
      borrowedSides.formUnion(routines[routine].borrowedSides)
      access.formUnion(routines[routine].access)
      return routine
    default:
      return nil
    }
  }
}
