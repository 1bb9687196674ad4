import PintleABI

extension Plan {
  /// The handles of the host's resources that the user's function borrows as arguments. They live in the call itself.
  var directBorrows: Set<Value> {
    var direct: Set<Value> = []
    for step in phases.flatMap(\.steps) {
      if case .callUser(_, let arguments) = step { direct.formUnion(arguments) }
    }
    return direct
  }

  /// Whether an argument holds borrowed handles of the host's resources in its parts.
  func keepsBorrows(routines: [Routine]) -> Bool {
    guard frame.contains(.dropBorrows) else { return false }
    let direct = directBorrows
    return phases.flatMap(\.steps).contains { $0.keepsBorrows(direct, routines) }
  }
}

extension Routine {
  /// Whether it lifts borrowed handles of the host's resources, which its caller must keep.
  var keepsBorrows: Bool { purpose == .load && borrowsHostHandles }
}

extension Step {
  fileprivate func keepsBorrows(_ direct: Set<Value>, _ routines: [Routine]) -> Bool {
    switch self {
    case .liftBorrow(let value, let resource, _, _):
      resource.side == .imported && !direct.contains(value)
    case .loadNamed(_, let routine, _, _): routines[routine.index].keepsBorrows
    default: blocks.contains { $0.steps.contains { $0.keepsBorrows(direct, routines) } }
    }
  }
}
