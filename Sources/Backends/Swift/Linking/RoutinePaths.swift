import PintleABI
import PintleModel

/// Finds the routines that need the path to the value that they load or store.
struct RoutinePaths {
  private let names: WorldNames
  private let routines: [Routine]
  /// Whether each routine needs a path.
  private(set) var needed: [Bool]

  init(_ names: WorldNames, _ routines: [Routine]) {
    self.names = names
    self.routines = routines
    // All routines that load have the parameter, since nearly all of them need it.
    needed = routines.map { $0.purpose == .load }
    // Types aren't recursive, but a routine may come before those that it calls.
    var isChanging = true
    while isChanging {
      isChanging = false
      for (index, routine) in routines.enumerated() where !needed[index] {
        needed[index] = routine.steps.contains(where: needsPath)
        isChanging = isChanging || needed[index]
      }
    }
  }

  private func needsPath(_ step: Step) -> Bool {
    switch step {
    case .storeNamed(let routine, _, _, _, _): needed[routine.index]
    case .lowerOwn(_, let resource, _, _), .lowerBorrow(_, let resource, _, _):
      resource.side == .exported || names.isForeign(resource)
    default:
      step.traps(in: names.model).contains(.wrongCount)
        || step.blocks.contains { $0.steps.contains(where: needsPath) }
    }
  }
}
