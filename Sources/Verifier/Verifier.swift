import PintleABI
import PintleModel

/// Checks the plans of a world for mistakes of the planner, and reports them as sentences. Tests verify every plan they make.
///
/// - Values are defined once, before they are used, and are used; operands have the types that their step needs; the call
///   has the signature of the function; each handle belongs to a resource of the world (``BodyVerifier``).
/// - On a host, every access to memory comes after a check that covers it or is to a block that the plan allocated. No
///   access leaves an area of known size, and nothing is used after it was freed.
/// - Elements and cases are those of their type. Layouts are compared with ``TypeFacts``, not computed again.
/// - Guests and hosts have only their own steps, lower and lift blocks as their role does, and call routines for the right
///   purpose.
/// - Every block of a guest is freed once (``OwnershipVerifier``).
/// - The phases are those of the role, in order, and have only steps that belong there (``PhaseVerifier``).
///
/// Whether values arrive where they should is for the interpreter of Tests/ABI to find, which runs plans.
package enum Verifier {
  /// The problems of all plans and routines of a world; none for sound ones.
  package static func problems(in abi: WorldABI, _ model: Model) -> [String] {
    let functions = (abi.imports + abi.exports).flatMap(\.functions).flatMap { function in
      problems(of: function, abi, model).map { "\(function.function.name), \($0)" }
    }
    return functions
      + routines(abi, isGuest: true, model) + routines(abi, isGuest: false, model)
  }

  private static func problems(
    of function: WorldABI.FunctionABI, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    let plans = [function.guestPlan, function.hostPlan].flatMap { plan in
      problems(of: plan, function, abi, model).map { "\(plan.role.rawValue): \($0)" }
    }
    let release = function.postReturnPlan.map { problems(ofPostReturn: $0, function, abi, model) }
    return plans
      + (release ?? []).map { "post-return: \($0)" }
      + OwnershipVerifier.problems(of: function, abi.guestRoutines)
  }

  private static func problems(
    of plan: Plan, _ function: WorldABI.FunctionABI, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    var body = BodyVerifier(plan, abi, model)
    body.verify(plan, function)
    return body.problems + PhaseVerifier.problems(of: plan)
  }

  private static func problems(
    ofPostReturn plan: Plan, _ function: WorldABI.FunctionABI, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    var body = BodyVerifier(plan, abi, model)
    body.verify(postReturn: plan, function)
    return body.problems + PhaseVerifier.problems(ofPostReturn: plan)
  }

  private static func routines(_ abi: WorldABI, isGuest: Bool, _ model: Model) -> [String] {
    let routines = isGuest ? abi.guestRoutines : abi.hostRoutines
    return routines.flatMap { routine -> [String] in
      var body = BodyVerifier(routine, isGuest: isGuest, abi, model)
      body.verify(routine)
      let problems =
        body.problems + PhaseVerifier.problems(of: routine)
        + OwnershipVerifier.problems(of: routine, routines)
      return problems.map {
        "\(routine.purpose.rawValue) routine of \(model[routine.type].name ?? "a type"): \($0)"
      }
    }
  }
}
