import PintleABI
import PintleTestSupport
import Testing

// Edits that put faults into plans.

extension WorldABI {
  mutating func edit(
    _ role: Role, _ name: String, _ edit: (inout Plan) throws -> Void
  ) throws {
    for scope in imports.indices where imports[scope].side == .imported {
      try imports[scope].edit(role, name, edit)
    }
    for scope in exports.indices { try exports[scope].edit(role, name, edit) }
  }

  mutating func editPostReturn(of name: String, _ edit: (inout Plan) throws -> Void) throws {
    for scope in exports.indices {
      for index in exports[scope].functions.indices
      where exports[scope].functions[index].function.name == name {
        var plan = try #require(exports[scope].functions[index].postReturnPlan)
        try edit(&plan)
        exports[scope].functions[index].postReturnPlan = plan
      }
    }
  }
}

extension WorldABI.Scope {
  mutating func edit(
    _ role: Role, _ name: String, _ edit: (inout Plan) throws -> Void
  ) throws {
    for index in functions.indices where functions[index].function.name == name {
      if functions[index].guestPlan.role == role { try edit(&functions[index].guestPlan) }
      if functions[index].hostPlan.role == role { try edit(&functions[index].hostPlan) }
    }
  }
}

extension Plan {
  /// Removes the first step that satisfies a condition.
  mutating func take(_ isMeant: (Step) -> Bool) throws -> Step {
    for phase in phases.indices {
      if let index = phases[phase].steps.firstIndex(where: isMeant) {
        return phases[phase].steps.remove(at: index)
      }
    }
    throw MissingStep()
  }

  /// Moves a step to an index or the end of a phase.
  mutating func move(
    to kind: Phase.Kind, at index: Int? = nil, _ isMeant: (Step) -> Bool
  ) throws {
    let step = try take(isMeant)
    let phase = try #require(phases.firstIndex { $0.kind == kind })
    phases[phase].steps.insert(step, at: index ?? phases[phase].steps.count)
  }

  mutating func replaceFirst(_ change: (Step) -> [Step]?) throws {
    for phase in phases.indices where phases[phase].steps.replaceFirst(change) { return }
    throw MissingStep()
  }

  /// Changes a step in a case of the first lowered sum.
  mutating func replaceInCase(
    _ number: Int, _ change: (Step) -> [Step]?
  ) throws {
    try replaceFirst {
      guard case .lowerSum(let results, let type, let subject, var cases) = $0,
        cases[number].steps.replaceFirst(change)
      else { return nil }
      return [.lowerSum(results: results, type, subject: subject, cases)]
    }
  }
}

extension [Step] {
  @discardableResult
  mutating func replaceFirst(_ change: (Step) -> [Step]?) -> Bool {
    for (index, step) in enumerated() {
      guard let changed = change(step) else { continue }
      replaceSubrange(index...index, with: changed)
      return true
    }
    return false
  }
}

/// The plan has no step to edit.
struct MissingStep: Error {}
