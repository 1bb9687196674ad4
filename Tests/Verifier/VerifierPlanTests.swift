import PintleABI
import PintleModel
import PintleTestSupport
import PintleVerifier
import Testing

/// The verifier finds misplaced steps: in another phase or case, in another order, of another size.
@Suite struct VerifierPlanTests {
  /// A fault: the plan, its edit, and what the verifier reports.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var role: Role
    var function: String
    var edit: @Sendable (inout Plan) throws -> Void
    var problem: String

    init(
      _ name: String, _ role: Role, _ function: String, says problem: String,
      _ edit: @escaping @Sendable (inout Plan) throws -> Void
    ) {
      self.name = name
      self.role = role
      self.function = function
      self.edit = edit
      self.problem = problem
    }

    var testDescription: String { name }
  }

  @Test(arguments: phases + order + sizes + places)
  func misplacedStepsAreFound(_ fault: Fault) throws {
    let source = try WITSource(VerifierTests.world)
    var abi = try source.plan()
    try abi.edit(fault.role, fault.function, fault.edit)
    let problems = Verifier.problems(in: abi, source.model)
    #expect(problems.contains { $0.contains(fault.problem) }, "\(problems)")
  }

  @Test func aRoutineOfAnotherSizeIsFound() throws {
    let source = try WITSource(VerifierTests.world)
    var abi = try source.plan()
    abi.guestRoutines[0].layout.size += 8
    #expect(Verifier.problems(in: abi, source.model).contains { $0.contains("layout of its type") })
  }

  // MARK: Phases

  static let phases: [Fault] = [
    Fault(
      "post-return before the result is lifted", .hostCallsExport, "many",
      says: "`callPostReturn` does not belong to `lift`"
    ) { try $0.move(to: .lift, at: 0) { if case .callPostReturn = $0 { true } else { false } } },
    Fault(
      "an arena closed before the call", .guestCallsImport, "copy",
      says: "`closeArena` does not belong to `lower`"
    ) { try $0.move(to: .lower) { if case .closeArena = $0 { true } else { false } } },
    Fault(
      "an arena closed where the call is", .guestCallsImport, "copy",
      says: "the phase `call` is not one step"
    ) { try $0.move(to: .call, at: 0) { if case .closeArena = $0 { true } else { false } } },
    Fault(
      "all steps in one phase", .hostCallsExport, "entries",
      says: "`liftList` does not belong to `lower`"
    ) { plan in plan.phases = [Phase(.lower, plan.phases.flatMap(\.steps))] },
    Fault(
      "a phase named after another", .hostCallsExport, "entries", says: "the phases are"
    ) { plan in
      for index in plan.phases.indices where plan.phases[index].kind == .lift {
        plan.phases[index].kind = .lower
      }
    },
    Fault(
      "a result lifted before the call", .guestCallsImport, "open", says: "the phases are"
    ) { plan in plan.phases.swapAt(1, 2) },
  ]

  // MARK: Order

  static let order: [Fault] = [
    Fault(
      "a check in one case for what all cases store", .hostImplementsImport, "open",
      says: "(result-area) is accessed without a check"
    ) { plan in
      let check = try plan.take { if case .checkArea = $0 { true } else { false } }
      try plan.replaceFirst {
        guard case .lowerSum(let results, let type, let subject, var cases) = $0 else { return nil }
        cases[0].steps.insert(check, at: 0)
        return [.lowerSum(results: results, type, subject: subject, cases)]
      }
    },
    Fault(
      "parameters read from a block that is freed", .guestImplementsExport, "many",
      says: "is used after it was freed"
    ) { try $0.move(to: .lift, at: 0) { if case .freeArea = $0 { true } else { false } } },
    Fault(
      "a block owned twice", .guestImplementsExport, "many", says: "is used after it was freed"
    ) { plan in
      try plan.replaceFirst { if case .liftString = $0 { [$0, $0] } else { nil } }
    },
  ]

  // MARK: Sizes

  static let sizes: [Fault] = [
    Fault(
      "elements that are too large", .hostImplementsImport, "copy",
      says: "an element does not have the layout of its type"
    ) {
      try $0.replaceFirst {
        guard case .lowerList(var list) = $0 else { return nil }
        list.loop.layout.size += 64
        return [.lowerList(list)]
      }
    }
  ]

  // MARK: Places

  static let places: [Fault] = [
    Fault(
      "two cases with one discriminant", .hostImplementsImport, "open",
      says: "case ok does not have its own discriminant"
    ) { plan in
      try plan.replaceInCase(0) {
        guard case .constant(let value, let type, _) = $0 else { return nil }
        return [.constant(value, type, 1)]
      }
    },
    Fault(
      "a borrow of another copy than was checked", .hostCallsExport, "entries",
      says: "was checked as a handle of another resource"
    ) {
      try $0.replaceFirst {
        guard case .lowerBorrow(let word, var resource, let from, let path) = $0 else { return nil }
        resource.label = "other"
        return [.lowerBorrow(word, resource, from: from, path)]
      }
    },
    Fault(
      "a handle of a copy that the world has not", .hostImplementsImport, "copy",
      says: "of a resource that no item declares"
    ) {
      try $0.replaceFirst {
        guard case .liftBorrow(let value, var resource, let from, let path) = $0 else { return nil }
        resource.label = "other"
        return [.liftBorrow(value, resource, from: from, path)]
      }
    },
    Fault(
      "an argument that goes nowhere", .hostCallsExport, "many", says: "is never used"
    ) {
      try $0.replaceFirst { if case .lowerString = $0 { [] } else { nil } }
    },
  ]
}
