import PintleABI
import PintleModel

/// Checks that every block of a guest is freed once, by its owner.
///
/// What a result transfers is compared with what post-return frees by the sizes of the blocks and how they nest. That each
/// is freed at its own address is for the interpreter of Tests/ABI to find, which frees them.
enum OwnershipVerifier {
  /// A block that is transferred to the caller or freed by post-return, or a routine that does so.
  private indirect enum Block: Equatable {
    /// A block of elements with this layout, and what the elements own.
    case elements(Layout, [Block])
    /// What the elements of a fixed-length list own.
    case repeated(Int, [Block])
    /// What each case of a sum owns.
    case cases([[Block]])
    case named(ID<TypeDefinition>)
  }

  static func problems(of function: WorldABI.FunctionABI, _ routines: [Routine]) -> [String] {
    let plan = function.guestPlan
    let steps = plan.phases.flatMap(\.steps)
    let freed = function.postReturnPlan?.phases.flatMap(\.steps) ?? []
    var problems = arenaProblems(steps) + areaProblems(plan, steps)
    if transferredBlocks(steps, routines) != freedBlocks(freed, routines) {
      problems.append("post-return does not free what the result transfers")
    }
    return problems
  }

  /// A routine that transfers blocks needs a release routine that frees them.
  static func problems(of routine: Routine, _ routines: [Routine]) -> [String] {
    guard routine.purpose == .transfer else { return [] }
    let release = routines.first {
      $0.purpose == .release && $0.type == routine.type && $0.side == routine.side
    }
    let freed = freedBlocks(release?.steps ?? [], routines)
    return transferredBlocks(routine.steps, routines) == freed
      ? [] : ["its release does not free what it transfers"]
  }

  private static func transferredBlocks(_ steps: [Step], _ routines: [Routine]) -> [Block] {
    steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { transferredBlocks($0.steps, routines) }
      switch step {
      case .lowerString(_, _, _, .transfer, _), .lowerNumericList(_, _, _, _, .transfer, _):
        return step.blockElement.map { [.elements($0, [])] } ?? []
      case .lowerList(let list) where list.ownership == .transfer:
        return [.elements(list.layout, Array(inner.joined()))]
      case .lowerMap(let map) where map.ownership == .transfer:
        return [.elements(map.layout, Array(inner.joined()))]
      case .storeElements(let list): return repeated(list.count, inner)
      case .storeNamed(let routine, _, _, _, _): return named(routine, routines)
      default: return cases(inner)
      }
    }
  }

  private static func freedBlocks(_ steps: [Step], _ routines: [Routine]) -> [Block] {
    steps.flatMap { step -> [Block] in
      let inner = step.blocks.map { freedBlocks($0.steps, routines) }
      switch step {
      case .freeBlock(_, _, let layout): return [.elements(layout, [])]
      case .releaseList(let list): return [.elements(list.layout, Array(inner.joined()))]
      case .releaseElements(let list): return repeated(list.count, inner)
      case .releaseNamed(let routine, _): return named(routine, routines)
      default: return cases(inner)
      }
    }
  }

  private static func repeated(_ count: Int, _ inner: [[Block]]) -> [Block] {
    let blocks = Array(inner.joined())
    return blocks.isEmpty ? [] : [.repeated(count, blocks)]
  }

  private static func cases(_ inner: [[Block]]) -> [Block] {
    inner.allSatisfy(\.isEmpty) ? [] : [.cases(inner)]
  }

  private static func named(_ id: RoutineID, _ routines: [Routine]) -> [Block] {
    guard routines.indices.contains(id.index), routines[id.index].movesBlocks else { return [] }
    return [.named(routines[id.index].type)]
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

  /// A guest frees the block of its indirect parameters, and leaves its result in a block that outlives the call.
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
  /// Whether it transfers or frees blocks.
  fileprivate var movesBlocks: Bool { ownsBlocks && (purpose == .transfer || purpose == .release) }
}

extension Step {
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
