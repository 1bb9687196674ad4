import PintleABI

extension WorldABI {
  /// The resources of all handles in a plan's steps, routines included.
  func resources(of plan: Plan) -> Set<ResourceRef> {
    let routines = plan.role.isGuest ? guestRoutines : hostRoutines
    return resources(of: plan.phases.flatMap(\.steps), routines)
  }

  private func resources(of steps: [Step], _ routines: [Routine]) -> Set<ResourceRef> {
    var found: Set<ResourceRef> = []
    for step in steps {
      switch step {
      case .liftOwn(_, let resource, _, _), .lowerOwn(_, let resource, _, _),
        .liftBorrow(_, let resource, _, _), .lowerBorrow(_, let resource, _, _),
        .checkHandle(_, let resource, _):
        found.insert(resource)
      case .loadNamed(_, let routine, _, _), .storeNamed(let routine, _, _, _, _):
        found.formUnion(resources(of: routines[routine.index].steps, routines))
      default: break
      }
      for block in step.blocks { found.formUnion(resources(of: block.steps, routines)) }
    }
    return found
  }
}
