import PintleABI
import PintleModel

/// Holds the plans of a world to their rules, and says what is wrong as sentences for the people who change the planner.
///
/// - Each value is defined once, before its use and in reach of it, and used; types and arities match; a handle is of one
///   resource, which an item of the world has (``BodyVerifier``).
/// - On a host every access of memory is dominated by a check that covers it, or is to a block of the plan's own. What a
///   check in a case or an element shows holds in there only. On both sides no access leaves an area of known size.
/// - What is allocated, freed, checked or walked over has exactly the size of its type: areas, elements, discriminants.
/// - Each part is lifted from and lowered to the place that ``TypeFacts`` gives it, in memory and in core values; each case
///   has its own discriminant, an address is followed by its length. Places of what post-return reads are held to those of
///   the result instead.
/// - Every block has an owner: what is opened is closed, what is given away post-return frees, in the same places and
///   sizes (``OwnershipVerifier``). Nothing is used behind the step that frees it or makes it a value's.
/// - What goes over to the other side does so in the one way that its role has, and each routine is of the purpose that it
///   is called for.
/// - What a plan, a routine or a function says of memory is what its steps do, and what its types need
///   (``MemoryVerifier``).
/// - The phases are those of the role, in their order, and hold only their own steps (``PhaseVerifier``).
///
/// Whether layouts and flat forms are right is not looked at: plans are compared with ``TypeFacts``. Nor are paths, names
/// of values, and which copy of a resource a function means.
package enum Verifier {
  /// All problems of a world's plans and routines; empty for sound ones.
  package static func problems(in abi: WorldABI, _ model: Model) -> [String] {
    let functions = (abi.imports + abi.exports).flatMap { scope in
      scope.functions.flatMap { function in
        problems(of: function, scope, abi, model).map { "\(function.function.name), \($0)" }
      }
    }
    return functions
      + routines(abi, isGuest: true, model) + routines(abi, isGuest: false, model)
  }

  private static func problems(
    of function: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    let plans = [function.guestPlan, function.hostPlan].flatMap { plan in
      problems(of: plan, function, scope, abi, model).map { "\(plan.role.rawValue): \($0)" }
    }
    let release = function.postReturnPlan.map { problems(ofPostReturn: $0, function, abi, model) }
    return plans
      + (release ?? []).map { "post-return: \($0)" }
      + OwnershipVerifier.problems(of: function, abi.guestRoutines)
  }

  private static func problems(
    of plan: Plan, _ function: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ abi: WorldABI,
    _ model: Model
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
