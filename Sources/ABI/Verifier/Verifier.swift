import PintleModel

/// Holds the plans of a world to their rules, and says what is wrong as sentences for the people who change the planner.
///
/// - Each value is defined once, before its use and in reach of it; types and arities match (``BodyVerifier``).
/// - On a host every access of memory is dominated by a check that covers it, or is to a block of the plan's own.
/// - Every block has an owner: what is opened is closed, what is given away post-return frees (``OwnershipVerifier``).
/// - What stands around a call is complete and in its order (``CallVerifier``).
package enum Verifier {
  /// All problems of a world's plans and routines; empty for sound ones.
  package static func problems(in abi: WorldABI, _ model: Model) -> [String] {
    let functions = (abi.imports + abi.exports).flatMap(\.functions).flatMap { function in
      problems(of: function, abi, model).map { "\(function.function.name), \($0)" }
    }
    return functions + routines(abi.guestRoutines, isGuest: true, model)
      + routines(abi.hostRoutines, isGuest: false, model)
  }

  private static func problems(
    of function: WorldABI.FunctionABI, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    let bodies = [function.guestPlan, function.hostPlan].flatMap { plan -> [String] in
      let routines = plan.role.isGuest ? abi.guestRoutines : abi.hostRoutines
      var body = BodyVerifier(plan, routines, model)
      body.verify(plan, function)
      return (body.problems + CallVerifier.problems(of: plan, routines))
        .map { "\(plan.role.rawValue): \($0)" }
    }
    guard let postReturn = function.postReturnPlan else {
      return bodies + OwnershipVerifier.problems(of: function, abi.guestRoutines)
    }
    var release = BodyVerifier(postReturn, abi.guestRoutines, model)
    release.verify(postReturn, function)
    return bodies + release.problems.map { "post-return: \($0)" }
      + OwnershipVerifier.problems(of: function, abi.guestRoutines)
  }

  private static func routines(
    _ routines: [Routine], isGuest: Bool, _ model: Model
  ) -> [String] {
    routines.flatMap { routine -> [String] in
      var body = BodyVerifier(routine, isGuest: isGuest, routines, model)
      body.verify(routine)
      return (body.problems + OwnershipVerifier.problems(of: routine, routines)).map {
        "\(routine.purpose.rawValue) routine of \(model[routine.type].name ?? "a type"): \($0)"
      }
    }
  }
}
