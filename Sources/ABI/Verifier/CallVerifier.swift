/// Holds plans to the order of what stands around a call (abi.md 7 and 9).
enum CallVerifier {
  static func problems(of plan: Plan, _ routines: [Routine]) -> [String] {
    let steps = plan.phases.flatMap(\.steps)
    let found = steps.compactMap(marker)
    let expected = self.expected(plan, borrowed: borrowedSides(steps, routines))
    return found == expected
      ? []
      : ["around the call stands \(found.map(\.rawValue)), not \(expected.map(\.rawValue))"]
  }

  /// The steps that belong to a call as a whole.
  private enum Marker: String {
    case enter, leave, checkMayLeave, returnLends, checkBorrows, dropBorrows
    case callCore, callUser, callPostReturn
  }

  private static func marker(_ step: Step) -> Marker? {
    switch step {
    case .enter: .enter
    case .leave: .leave
    case .checkMayLeave: .checkMayLeave
    case .returnLends: .returnLends
    case .checkBorrows: .checkBorrows
    case .dropBorrows: .dropBorrows
    case .callCore: .callCore
    case .callUser: .callUser
    case .callPostReturn: .callPostReturn
    default: nil
    }
  }

  private static func expected(_ plan: Plan, borrowed: Sides) -> [Marker] {
    switch plan.role {
    case .guestCallsImport: [.callCore]
    case .guestImplementsExport: [.callUser] + (borrowed.contains(.imported) ? [.dropBorrows] : [])
    case .hostImplementsImport:
      [.checkMayLeave, .callUser] + (borrowed.isEmpty ? [] : [.returnLends])
    case .hostCallsExport:
      [.enter, .callCore] + (borrowed.contains(.imported) ? [.checkBorrows] : [])
        + [.callPostReturn] + (borrowed.contains(.exported) ? [.returnLends] : []) + [.leave]
    }
  }

  /// Who implements the resources whose handles are lent.
  private static func borrowedSides(_ steps: [Step], _ routines: [Routine]) -> Sides {
    var sides: Sides = []
    for step in steps {
      switch step {
      case .liftBorrow(_, let resource, _, _), .lowerBorrow(_, let resource, _, _):
        sides.insert(Sides(resource.side))
      default: break
      }
      if let id = step.routine, routines.indices.contains(id.index) {
        sides.formUnion(routines[id.index].borrowedSides)
      }
      for block in step.blocks { sides.formUnion(borrowedSides(block.steps, routines)) }
    }
    return sides
  }
}
