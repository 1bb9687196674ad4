import PintleABI
import PintleModel

/// Holds plans to the rule that every block has one owner who frees it once.
enum OwnershipVerifier {
  /// A block that is given to the caller, or freed by post-return; or a routine that does so with blocks of its own.
  private indirect enum Block: Equatable {
    /// One with so large elements, whose address is kept there; what the elements own is inside.
    case elements(Layout, at: Position?, inside: [Block])
    /// Those of the elements of a list of fixed length.
    case repeated(Int, Layout, at: Position?, inside: [Block])
    /// Those of each case of a sum, whose discriminant is kept there.
    case cases([[Block]], at: Position?)
    case named(ID<TypeDefinition>, at: Position?)
  }

  /// A place by what the two sides of it have in common.
  private struct Position: Equatable {
    /// 0 for the area of the whole value, then one more for each list around.
    var level: Int
    var offset: Int
  }

  /// The addresses that places are told from: the whole value's, and an element's of each list around.
  private struct Bases {
    private var levels: [Value: Int] = [:]
    private var depth = 0

    init(_ area: Value?) {
      if let area { levels[area] = 0 }
    }

    /// Inside of a step.
    func inside(_ step: Step) -> Bases {
      guard let (cursor, _) = step.element else { return self }
      var bases = self
      bases.depth += 1
      bases.levels[cursor] = bases.depth
      return bases
    }

    func position(_ place: MemoryOperand?) -> Position? {
      guard let place, let level = levels[place.base] else { return nil }
      return Position(level: level, offset: place.offset)
    }
  }

  /// What a guest gives away with its result its post-return frees; its temporary blocks it frees itself.
  static func problems(
    of function: WorldABI.FunctionABI, _ routines: [Routine]
  ) -> [String] {
    let plan = function.guestPlan
    let steps = plan.phases.flatMap(\.steps)
    let given = self.given(steps, Bases(plan.result), routines)
    let freed = function.postReturnPlan.map {
      self.freed($0.phases.flatMap(\.steps), Bases($0.parameters.first), routines)
    }
    var problems = arenaProblems(steps) + areaProblems(plan, steps)
    if given != freed ?? [] { problems.append("post-return does not free what the result gives") }
    return problems
  }

  /// A routine that gives has a counterpart that frees.
  static func problems(of routine: Routine, _ routines: [Routine]) -> [String] {
    guard routine.purpose == .give else { return [] }
    let given = self.given(routine.steps, Bases(routine.base), routines)
    let release = routines.first {
      $0.purpose == .release && $0.type == routine.type && $0.side == routine.side
    }
    let freed = release.map { self.freed($0.steps, Bases($0.base), routines) } ?? []
    return given == freed ? [] : ["its release does not free what it gives"]
  }

  private static func given(
    _ steps: [Step], _ bases: Bases, _ routines: [Routine]
  ) -> [Block] {
    var places: [Value: MemoryOperand] = [:]
    for case .storePointer(let address, let place) in steps { places[address] = place }
    return steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { given($0.steps, bases.inside(step), routines) }
      switch step {
      case .lowerString(let address, _, _, .give, _),
        .lowerNumericList(let address, _, _, _, .give, _):
        return elements(of: step.blockElement, bases.position(places[address]), [])
      case .lowerList(let list) where list.transfer == .give:
        return elements(of: list.layout, bases.position(places[list.address]), inner)
      case .lowerMap(let map) where map.transfer == .give:
        return elements(of: map.layout, bases.position(places[map.address]), inner)
      case .storeElements(let list):
        return repeated(list.count, list.layout, bases.position(list.base), inner)
      case .storeNamed(let routine, _, let place, _, _):
        return named(routine, bases.position(place), routines)
      default: return cases(inner, bases.position(step.storedDiscriminant))
      }
    }
  }

  private static func freed(
    _ steps: [Step], _ bases: Bases, _ routines: [Routine]
  ) -> [Block] {
    var places: [Value: MemoryOperand] = [:]
    for step in steps {
      switch step {
      case .loadPointer(let word, let place), .loadLength(let word, let place),
        .loadUnsigned(let word, _, let place):
        places[word] = place
      default: break
      }
    }
    return steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { freed($0.steps, bases.inside(step), routines) }
      switch step {
      case .freeBlock(let address, _, let layout):
        return elements(of: layout, bases.position(places[address]), [])
      case .releaseList(let list):
        return elements(of: list.layout, bases.position(places[list.address]), inner)
      case .releaseElements(let list):
        return repeated(list.count, list.layout, bases.position(list.base), inner)
      case .releaseNamed(let routine, let place):
        return named(routine, bases.position(place), routines)
      case .releaseSum(_, let word, _): return cases(inner, bases.position(places[word]))
      default: return cases(inner, nil)
      }
    }
  }

  private static func elements(
    of layout: Layout?, _ position: Position?, _ inner: [[Block]]
  ) -> [Block] {
    layout.map { [.elements($0, at: position, inside: Array(inner.joined()))] } ?? []
  }

  private static func repeated(
    _ count: Int, _ layout: Layout, _ position: Position?, _ inner: [[Block]]
  ) -> [Block] {
    let blocks = Array(inner.joined())
    return blocks.isEmpty ? [] : [.repeated(count, layout, at: position, inside: blocks)]
  }

  private static func cases(_ inner: [[Block]], _ position: Position?) -> [Block] {
    inner.allSatisfy(\.isEmpty) ? [] : [.cases(inner, at: position)]
  }

  private static func named(
    _ id: RoutineID, _ position: Position?, _ routines: [Routine]
  ) -> [Block] {
    guard routines.indices.contains(id.index), routines[id.index].movesBlocks else { return [] }
    return [.named(routines[id.index].type, at: position)]
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
  /// Where a lowered sum keeps its discriminant; each case stores it, as the first thing.
  fileprivate var storedDiscriminant: MemoryOperand? {
    guard case .lowerSum(_, _, _, let cases) = self else { return nil }
    for case .storeUnsigned(_, _, let place) in cases.first?.steps ?? [] { return place }
    return nil
  }

  /// The addresses at which the step itself reads.
  fileprivate var bases: [Value] {
    switch self {
    case .loadScalar(_, _, let place, _), .loadPointer(_, let place), .loadLength(_, let place),
      .loadUnsigned(_, _, let place), .loadNumericElements(_, _, _, let place),
      .loadNamed(_, _, let place, _):
      [place.base]
    case .loadElements(let list): [list.base.base]
    default: blocks.flatMap(\.steps).flatMap(\.bases)
    }
  }
}
