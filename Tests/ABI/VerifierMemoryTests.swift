import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// The verifier compares what is said of memory with the steps and the types; and what steps say of blocks is what the
/// other side takes over.
@Suite struct VerifierMemoryTests {
  private static let bits: [MemoryAccess] = [
    .reads, .writes, .allocates, .runsGuest, .withoutLeaving,
  ]

  private let source: WITSource
  private let abi: WorldABI

  init() throws {
    source = try WITSource(VerifierRuleTests.world)
    abi = try source.plan()
  }

  private func problems(_ edit: (inout WorldABI) -> Void) -> [String] {
    var other = abi
    edit(&other)
    return Verifier.problems(in: other, source.model)
  }

  /// Makes a change of its own in each function, and tells the problems.
  private func eachFunction(
    _ edit: (inout WorldABI.FunctionABI) -> Bool, _ check: ([String], String) -> Void
  ) {
    for (scopes, isImport) in [(\WorldABI.imports, true), (\WorldABI.exports, false)] {
      for scope in abi[keyPath: scopes].indices {
        for index in abi[keyPath: scopes][scope].functions.indices {
          var isChanged = false
          let problems = problems { isChanged = edit(&$0[keyPath: scopes][scope].functions[index]) }
          let name = abi[keyPath: scopes][scope].functions[index].function.name
          if isChanged { check(problems, "\(isImport ? "import" : "export") \(name)") }
        }
      }
    }
  }

  private typealias PlanPath = WritableKeyPath<WorldABI.FunctionABI, Plan>

  @Test func aWrongAccessOfAPlanIsFound() {
    for bit in Self.bits {
      for plan: PlanPath in [\.guestPlan, \.hostPlan] {
        eachFunction {
          $0[keyPath: plan].access.formSymmetricDifference(bit)
          return true
        } _: { problems, name in
          #expect(problems.contains { $0.contains("its access is not") }, "\(name) \(bit.rawValue)")
        }
      }
    }
  }

  @Test func aWrongAccessOfPostReturnIsFound() {
    for bit in Self.bits {
      eachFunction {
        $0.postReturnPlan?.access.formSymmetricDifference(bit)
        return $0.postReturnPlan != nil
      } _: { problems, name in
        #expect(problems.contains { $0.contains("post-return: its access is not") }, "\(name)")
      }
    }
  }

  @Test func aWrongAccessOfARoutineIsFound() {
    for (routines, side) in [(\WorldABI.guestRoutines, "guest"), (\.hostRoutines, "host")] {
      for index in abi[keyPath: routines].indices {
        for bit in Self.bits {
          let problems = problems {
            $0[keyPath: routines][index].access.formSymmetricDifference(bit)
          }
          let problem = "routine of entry: its access is not"
          #expect(problems.contains { $0.contains(problem) }, "\(side) \(index) \(bit.rawValue)")
        }
      }
    }
  }

  @Test func wrongNeedsAreFound() {
    eachFunction {
      $0.needsMemory.toggle()
      return true
    } _: { problems, name in
      #expect(problems.contains { $0.contains("guest's memory does not follow") }, "\(name)")
    }
    eachFunction {
      $0.needsAllocator.toggle()
      return true
    } _: { problems, name in
      #expect(problems.contains { $0.contains("guest's allocator does not follow") }, "\(name)")
    }
    for need in [\WorldABI.needsMemory, \.needsAllocator] {
      let problems = problems { $0[keyPath: need].toggle() }
      #expect(problems.contains { $0.contains("the world does not need") }, "\(problems)")
    }
  }

  @Test func anAreaOfAnotherSizeIsFound() {
    eachFunction {
      $0.resultArea?.size += 8
      return $0.resultArea != nil
    } _: { problems, name in
      #expect(problems.contains { $0.contains("areas are not those") }, "\(name)")
    }
    eachFunction {
      $0.parameterArea?.size += 8
      return $0.parameterArea != nil
    } _: { problems, name in
      #expect(problems.contains { $0.contains("areas are not those") }, "\(name)")
    }
  }

  @Test func aPostReturnForNothingIsFound() {
    eachFunction {
      guard $0.postReturnPlan == nil else { return false }
      var plan = $0.guestPlan
      (plan.parameters, plan.phases, plan.result, plan.access) = ([], [], nil, [])
      $0.postReturnPlan = plan
      return true
    } _: { problems, name in
      #expect(problems.contains { $0.contains("a post-return does not follow") }, "\(name)")
    }
  }

  // MARK: Elements of blocks

  private func function(_ name: String, _ scopes: [WorldABI.Scope]) throws -> WorldABI.FunctionABI {
    try #require(scopes.flatMap(\.functions).first { $0.function.name == name })
  }

  private func made(_ plan: Plan) -> [Layout?] {
    plan.phases.flatMap(\.steps).filter {
      switch $0 {
      case .lowerText, .lowerNumbers, .lowerList, .lowerMap, .allocateArea: true
      default: false
      }
    }.map(\.blockElement)
  }

  private let byte = Layout(size: 1, alignment: 1)
  private let number = Layout(size: 2, alignment: 2)
  private let words = Layout(size: 8, alignment: 4)
  private let entry = Layout(size: 12, alignment: 4)

  @Test func stepsSayTheElementsOfTheirBlocks() throws {
    let (imported, exported) = (
      try function("lists", abi.imports), try function("lists", abi.exports)
    )
    #expect(made(imported.guestPlan) == [nil, nil, words, entry])
    #expect(made(imported.hostPlan) == [words])
    #expect(made(exported.guestPlan) == [words])
    #expect(made(exported.hostPlan) == [byte, number, words, entry])
    let many = try function("many", abi.exports)
    #expect(made(many.hostPlan).first == many.parameterArea)
  }

  /// What a host makes the guest adopts or frees, element for element.
  @Test func guestsTakeOverWhatHostsMake() throws {
    let exported = try function("lists", abi.exports)
    let taken = exported.guestPlan.phases.flatMap(\.steps).compactMap { step -> Layout? in
      switch step {
      case .liftText(_, _, _, let adoption, _), .liftNumbers(_, _, _, _, let adoption, _):
        adoption.element
      case .liftList(let list): list.adoption.element
      case .liftMap(let map): map.adoption.element
      default: nil
      }
    }
    #expect(made(exported.hostPlan) == taken)
  }
}

extension Adoption {
  fileprivate var element: Layout? {
    switch self {
    case .copy: nil
    case .adopt(let element), .free(let element): element
    }
  }
}
