import PintleModel

/// Holds plans to the rule that every block has one owner who frees it once.
enum OwnershipVerifier {
  /// A block that is given to the caller, or freed by post-return; or a routine that does so with blocks of its own.
  private indirect enum Block: Equatable {
    /// One with so large elements, whose address is kept at an offset; what the elements own is inside.
    case elements(Layout, at: Int?, inside: [Block])
    /// Those of the elements of a list of fixed length.
    case repeated(Int, Layout, at: Int, inside: [Block])
    /// Those of each case of a sum.
    case cases([[Block]])
    case named(ID<TypeDefinition>, at: Int)
  }

  /// What a guest gives away with its result its post-return frees; its temporary blocks it frees itself.
  static func problems(
    of function: WorldABI.FunctionABI, _ routines: [Routine]
  ) -> [String] {
    let plan = function.guestPlan
    let steps = plan.phases.flatMap(\.steps)
    let given = self.given(steps, routines)
    let freed = function.postReturnPlan.map { self.freed($0.phases.flatMap(\.steps), routines) }
    var problems = arenaProblems(steps) + areaProblems(plan, steps)
    if given != freed ?? [] { problems.append("post-return does not free what the result gives") }
    return problems
  }

  /// A routine that gives has a counterpart that frees.
  static func problems(of routine: Routine, _ routines: [Routine]) -> [String] {
    guard routine.purpose == .give else { return [] }
    let given = self.given(routine.steps, routines)
    let release = routines.first {
      $0.purpose == .release && $0.type == routine.type && $0.side == routine.side
    }
    let freed = release.map { self.freed($0.steps, routines) } ?? []
    return given == freed ? [] : ["its release does not free what it gives"]
  }

  private static func given(_ steps: [Step], _ routines: [Routine]) -> [Block] {
    var places: [Value: Int] = [:]
    for case .storeWord(let address, let place) in steps { places[address] = place.offset }
    return steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { given($0.steps, routines) }
      switch step {
      case .lowerText(let address, _, _, .give, _):
        return [.elements(Layout(size: 1, alignment: 1), at: places[address], inside: [])]
      case .lowerNumbers(let address, _, let scalar, _, .give, _):
        let layout = Layout(size: scalar.size, alignment: scalar.size)
        return [.elements(layout, at: places[address], inside: [])]
      case .lowerList(let list) where list.transfer == .give:
        return [.elements(list.layout, at: places[list.address], inside: inner.joined() + [])]
      case .lowerMap(let map) where map.transfer == .give:
        return [.elements(map.layout, at: places[map.address], inside: inner.joined() + [])]
      case .storeElements(let list):
        return repeated(list.count, list.layout, list.base, inner)
      case .storeNamed(let routine, _, let place, _, _): return named(routine, place, routines)
      default: return cases(inner)
      }
    }
  }

  private static func freed(_ steps: [Step], _ routines: [Routine]) -> [Block] {
    var places: [Value: Int] = [:]
    for case .loadWord(let address, let place) in steps { places[address] = place.offset }
    return steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { freed($0.steps, routines) }
      switch step {
      case .freeBlock(let address, _, let layout):
        return [.elements(layout, at: places[address], inside: [])]
      case .releaseList(let list):
        return [.elements(list.layout, at: places[list.address], inside: inner.joined() + [])]
      case .releaseElements(let list):
        return repeated(list.count, list.layout, list.base, inner)
      case .releaseNamed(let routine, let place): return named(routine, place, routines)
      default: return cases(inner)
      }
    }
  }

  private static func repeated(
    _ count: Int, _ layout: Layout, _ base: Place, _ inner: [[Block]]
  ) -> [Block] {
    let blocks = Array(inner.joined())
    return blocks.isEmpty ? [] : [.repeated(count, layout, at: base.offset, inside: blocks)]
  }

  private static func cases(_ inner: [[Block]]) -> [Block] {
    inner.allSatisfy(\.isEmpty) ? [] : [.cases(inner)]
  }

  private static func named(_ id: RoutineID, _ place: Place, _ routines: [Routine]) -> [Block] {
    guard routines.indices.contains(id.index), routines[id.index].movesBlocks else { return [] }
    return [.named(routines[id.index].type, at: place.offset)]
  }

  private static func arenaProblems(_ steps: [Step]) -> [String] {
    var open: Set<Value> = []
    var problems: [String] = []
    for step in steps {
      if case .openArena(let arena) = step { open.insert(arena) }
      if case .closeArena(let arena) = step, open.remove(arena) == nil {
        problems.append("an arena is closed that is not open")
      }
    }
    if !open.isEmpty { problems.append("an arena stays open") }
    return problems
  }

  /// A guest frees the block of its indirect parameters, and leaves its result in a block that outlives it.
  private static func areaProblems(_ plan: Plan, _ steps: [Step]) -> [String] {
    guard plan.role == .guestImplementsExport else { return [] }
    var problems: [String] = []
    let read = Set(steps.flatMap(\.bases)).intersection(plan.parameters)
    let freed = steps.compactMap { step -> Value? in
      if case .freeArea(let area, _) = step { area } else { nil }
    }
    if read != Set(freed) || freed.count != read.count {
      problems.append("the block of indirect parameters is not freed once")
    }
    let areas = steps.compactMap { step -> Value? in
      if case .staticArea(let area, _) = step { area } else { nil }
    }
    if areas.contains(where: { $0 != plan.result }) {
      problems.append("the result is left in an area that is not returned")
    }
    return problems
  }
}

extension Routine {
  /// Whether it gives away or frees blocks.
  fileprivate var movesBlocks: Bool { ownsBlocks && (purpose == .give || purpose == .release) }
}

extension Step {
  /// The addresses at which the step itself reads.
  fileprivate var bases: [Value] {
    switch self {
    case .loadScalar(_, _, let place, _), .loadWord(_, let place),
      .loadDiscriminant(_, _, let place), .loadNumbers(_, _, _, let place),
      .loadNamed(_, _, let place, _):
      [place.base]
    case .loadElements(let list): [list.base.base]
    default: blocks.flatMap(\.steps).flatMap(\.bases)
    }
  }
}
