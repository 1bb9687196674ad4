/// Holds plans to their rules: each value is defined once and before its use, in reach of it, and calls have the
/// arity of the core function.
package struct Verifier {
  /// What is wrong, as sentences for the people who change the planner; empty for a sound plan.
  package private(set) var problems: [String] = []
  private let values: [ValueInfo]
  private var everDefined: Set<Value> = []
  private var inReach: Set<Value> = []

  /// Verifies a function's plan.
  package init(_ plan: Plan, signature: CoreSignature) {
    values = plan.values
    for parameter in plan.parameters { define(parameter) }
    for phase in plan.phases {
      for step in phase.steps { checkCalls(step, signature) }
      walk(phase.steps)
    }
    if let result = plan.result { use(result) }
  }

  /// Verifies a shared routine.
  package init(_ routine: Routine) {
    values = routine.values
    define(routine.base)
    if let arena = routine.arena { define(arena) }
    if let subject = routine.subject, routine.purpose != .load { define(subject) }
    walk(routine.steps)
    if let subject = routine.subject { use(subject) }
  }

  /// All problems of a world's plans and routines.
  package static func problems(in abi: WorldABI) -> [String] {
    let functions = (abi.imports + abi.exports).flatMap(\.functions)
    let plans = functions.flatMap { function in
      let postReturn = function.postReturnPlan.map { [$0] } ?? []
      return ([function.guestPlan, function.hostPlan] + postReturn).flatMap { plan in
        Verifier(plan, signature: function.signature).problems.map {
          "\(function.function.name), \(plan.role.rawValue): \($0)"
        }
      }
    }
    let routines = (abi.guestRoutines + abi.hostRoutines).flatMap { routine in
      Verifier(routine).problems.map { "\(routine.purpose.rawValue) routine: \($0)" }
    }
    return plans + routines
  }

  private mutating func walk(_ steps: [Step]) {
    for step in steps {
      for value in step.uses { use(value) }
      for block in step.blocks {
        let outer = inReach
        for value in block.entry { define(value) }
        walk(block.steps)
        for value in block.yields { use(value) }
        inReach = outer
      }
      if case .lowerSum(let results, _, _, let cases) = step {
        checkSlots(results, cases)
      }
      for value in step.definitions { define(value) }
    }
  }

  private mutating func define(_ value: Value) {
    if !values.indices.contains(value.index) { problems.append("value \(value.index) is unknown") }
    if !everDefined.insert(value).inserted { problems.append("\(name(value)) is defined twice") }
    inReach.insert(value)
  }

  private mutating func use(_ value: Value) {
    if !inReach.contains(value) { problems.append("\(name(value)) is used before its definition") }
  }

  private mutating func checkSlots(_ results: [Value], _ cases: [CaseLower]) {
    for sumCase in cases where sumCase.results.map(type) != results.map(type) {
      problems.append("case \(sumCase.name) does not fill the slots of its sum")
    }
  }

  private mutating func checkCalls(_ step: Step, _ signature: CoreSignature) {
    guard case .callCore(let results, let arguments) = step else { return }
    let actual = CoreSignature(
      parameters: arguments.compactMap { type($0)?.core },
      results: results.compactMap { type($0)?.core })
    if actual != signature { problems.append("the core call does not fit the core function") }
  }

  private func type(_ value: Value) -> ValueType? {
    values.indices.contains(value.index) ? values[value.index].type : nil
  }

  private func name(_ value: Value) -> String {
    let hint = values.indices.contains(value.index) ? values[value.index].hint : "?"
    return "value \(value.index) (\(hint))"
  }
}
