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
/// - The phases are those of the role, in their order, and hold only their own steps (``PhaseVerifier``).
/// - What stands around a call is complete and in its order (``CallVerifier``); so are the steps of the functions around
///   handles (``HandleVerifier``).
///
/// Whether layouts and flat forms are right is not looked at: plans are compared with ``TypeFacts``. Nor are paths, names
/// of values, and which copy of a resource a function means.
package enum Verifier {
  /// All problems of a world's plans and routines; empty for sound ones.
  package static func problems(in abi: WorldABI, _ model: Model) -> [String] {
    let functions = (abi.imports + abi.exports).flatMap(\.functions).flatMap { function in
      problems(of: function, abi, model).map { "\(function.function.name), \($0)" }
    }
    let plans =
      abi.exportedResources.flatMap(\.handlePlans) + abi.importedResources.flatMap(\.handlePlans)
    let handles = plans.flatMap { plan in
      HandleVerifier.problems(of: plan).map { "\(plan.function.rawValue): \($0)" }
    }
    return functions + handles + routines(abi, isGuest: true, model)
      + routines(abi, isGuest: false, model)
  }

  /// All problems of a plan around handles.
  package static func problems(of plan: HandlePlan) -> [String] {
    HandleVerifier.problems(of: plan)
  }

  private static func problems(
    of function: WorldABI.FunctionABI, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    let bodies = [function.guestPlan, function.hostPlan].flatMap { plan -> [String] in
      let routines = plan.role.isGuest ? abi.guestRoutines : abi.hostRoutines
      var body = BodyVerifier(plan, abi, model)
      body.verify(plan, function)
      let order = PhaseVerifier.problems(of: plan) + CallVerifier.problems(of: plan, routines)
      return (body.problems + order).map { "\(plan.role.rawValue): \($0)" }
    }
    guard let postReturn = function.postReturnPlan else {
      return bodies + OwnershipVerifier.problems(of: function, abi.guestRoutines)
    }
    var release = BodyVerifier(postReturn, abi, model)
    release.verify(postReturn: postReturn, function)
    let order = PhaseVerifier.problems(ofPostReturn: postReturn)
    return bodies + (release.problems + order).map { "post-return: \($0)" }
      + OwnershipVerifier.problems(of: function, abi.guestRoutines)
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
