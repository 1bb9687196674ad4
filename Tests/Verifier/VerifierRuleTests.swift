import PintleABI
import PintleModel
import PintleTestSupport
import PintleVerifier
import Testing

/// The verifier finds steps that break the rules of types and roles: the step for a handle, the owner of a block, the
/// routine for a purpose.
@Suite struct VerifierRuleTests {
  typealias Fault = VerifierPlanTests.Fault

  static let world = """
    package a:b;
    interface host { resource file; }
    interface i {
      use host.{file};
      resource node;
      record entry { name: string, tags: list<string> }
      keep: func(x: own<file>, y: borrow<file>);
      own-node: func(x: own<node>, y: borrow<node>);
      deep: func(z: list<tuple<u8, option<borrow<file>>>>);
      lists: func(a: string, b: list<u16>, c: list<string>, d: map<string, u8>) -> list<string>;
      one: func() -> entry;
      many: func(e: entry, a: string, b: string, c: string, d: string, f: string, g: string,
        h: string) -> list<tuple<string, string>>;
    }
    world w { import i; export i; }
    """

  private static func problems(_ edit: (inout WorldABI) throws -> Void) throws -> [String] {
    let source = try WITSource(world)
    var abi = try source.plan()
    try edit(&abi)
    return Verifier.problems(in: abi, source.model)
  }

  @Test(arguments: handles + transfers)
  func brokenRulesAreFound(_ fault: Fault) throws {
    let problems = try Self.problems { try $0.edit(fault.role, fault.function, fault.edit) }
    #expect(problems.contains { $0.contains(fault.problem) }, "\(problems)")
  }

  // MARK: Handles

  static let handles: [Fault] = [
    Fault(
      "a host borrows what it is given", .hostImplementsImport, "keep",
      says: "is owned, not borrowed", liftBorrowed),
    Fault(
      "a host takes what it is lent", .hostImplementsImport, "keep",
      says: "is borrowed, not owned", liftOwned),
    Fault(
      "a guest borrows what it is given", .guestImplementsExport, "own-node",
      says: "is owned, not borrowed", liftBorrowed),
    Fault(
      "a guest takes what it is lent", .guestImplementsExport, "own-node",
      says: "is borrowed, not owned", liftOwned),
    Fault(
      "a host lends what it should give", .hostCallsExport, "own-node",
      says: "is owned, not borrowed", lowerBorrowed),
    Fault(
      "a host gives what it should lend", .hostCallsExport, "own-node",
      says: "is borrowed, not owned", lowerOwned),
    Fault(
      "a guest lends what it should give", .guestCallsImport, "keep",
      says: "is owned, not borrowed", lowerBorrowed),
    Fault(
      "a guest gives what it should lend", .guestCallsImport, "keep",
      says: "is borrowed, not owned", lowerOwned),
  ]

  @Sendable private static func liftBorrowed(_ plan: inout Plan) throws {
    try plan.replaceFirst {
      guard case .liftOwn(let value, let resource, let from, let path) = $0 else { return nil }
      return [.liftBorrow(value, resource, from: from, path)]
    }
  }

  @Sendable private static func liftOwned(_ plan: inout Plan) throws {
    try plan.replaceFirst {
      guard case .liftBorrow(let value, let resource, let from, let path) = $0 else { return nil }
      return [.liftOwn(value, resource, from: from, path)]
    }
  }

  @Sendable private static func lowerBorrowed(_ plan: inout Plan) throws {
    try plan.replaceFirst {
      guard case .lowerOwn(let value, let resource, let from, let path) = $0 else { return nil }
      return [.lowerBorrow(value, resource, from: from, path)]
    }
  }

  @Sendable private static func lowerOwned(_ plan: inout Plan) throws {
    try plan.replaceFirst {
      guard case .lowerBorrow(let value, let resource, let from, let path) = $0 else { return nil }
      return [.lowerOwn(value, resource, from: from, path)]
    }
  }

  // MARK: Blocks

  static let transfers: [Fault] =
    [
      Fault(
        "a rewritten list that nobody owns", .guestCallsImport, "lists",
        says: "`lend` is not the ownership"
      ) { try $0.replaceTransfer(ofList: .lend) },
      Fault(
        "a rewritten map that nobody owns", .guestCallsImport, "lists",
        says: "`lend` is not the ownership"
      ) {
        try $0.replaceFirst {
          guard case .lowerMap(var map) = $0 else { return nil }
          map.ownership = .lend
          return [.lowerMap(map)]
        }
      },
      Fault(
        "text copied for the call", .guestCallsImport, "lists",
        says: "is not the ownership of the role"
      ) { plan in
        var arena: Value?
        try plan.replaceFirst {
          if case .openArena(let value) = $0 { arena = value }
          return arena == nil ? nil : [$0]
        }
        try plan.replaceTransfer(ofText: .temporary(arena: try #require(arena)))
      },
      Fault(
        "text given to a host", .guestCallsImport, "lists", says: "`transfer` is not the ownership"
      ) { try $0.replaceTransfer(ofText: .transfer) },
      Fault(
        "numbers given to a host", .guestCallsImport, "lists",
        says: "`transfer` is not the ownership"
      ) {
        try $0.replaceFirst {
          guard
            case .lowerNumericList(let address, let length, let scalar, let from, _, let path) = $0
          else { return nil }
          return [
            .lowerNumericList(address: address, length: length, scalar, from: from, .transfer, path)
          ]
        }
      },
      Fault(
        "a result that is only lent", .guestImplementsExport, "lists",
        says: "`lend` is not the ownership"
      ) { try $0.replaceTransfer(ofList: .lend) },
      Fault(
        "a host's list that is only lent", .hostCallsExport, "lists",
        says: "`lend` is not the ownership"
      ) { try $0.replaceTransfer(ofList: .lend) },
    ]

  // MARK: Routines

  /// Plans that call a routine, and the purposes that are wrong there.
  private static let purposes: [(Role, String, Routine.Purpose, other: [Routine.Purpose])] = [
    (.guestCallsImport, "many", .lend, other: [.load, .transfer, .release]),
    (.guestCallsImport, "one", .load, other: [.lend, .transfer, .release]),
    (.guestImplementsExport, "one", .transfer, other: [.load, .lend, .release]),
    (.hostImplementsImport, "one", .allocate, other: [.load]),
    (.hostCallsExport, "one", .load, other: [.allocate]),
    (.hostCallsExport, "many", .allocate, other: [.load]),
  ]

  @Test(arguments: purposes) func routinesForAnotherPurposeAreFound(
    role: Role, function: String, purpose: Routine.Purpose, others: [Routine.Purpose]
  ) throws {
    for other in others {
      let problems = try Self.problems { abi in
        let routines = role.isGuest ? abi.guestRoutines : abi.hostRoutines
        let wrong = RoutineID(index: try #require(routines.firstIndex { $0.purpose == other }))
        try abi.edit(role, function) { try $0.replaceRoutine(by: wrong) }
      }
      let problem = "a \(other.rawValue) routine is called for a \(purpose.rawValue) routine"
      #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
  }

  @Test(arguments: [Routine.Purpose.load, .lend, .transfer])
  func postReturnOnlyReleases(other: Routine.Purpose) throws {
    let problems = try Self.problems { abi in
      let index = try #require(abi.guestRoutines.firstIndex { $0.purpose == other })
      try abi.editPostReturn(of: "one") { try $0.replaceRoutine(by: RoutineID(index: index)) }
    }
    let problem = "a \(other.rawValue) routine is called for a release routine"
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test func aRoutineThatLendsWhatItRewritesIsFound() throws {
    let problems = try Self.problems { abi in
      let index = try #require(abi.guestRoutines.firstIndex { $0.purpose == .lend })
      let isChanged = abi.guestRoutines[index].steps.replaceFirst {
        guard case .lowerList(var list) = $0 else { return nil }
        list.ownership = .lend
        return [.lowerList(list)]
      }
      #expect(isChanged)
    }
    #expect(problems.contains { $0.contains("`lend` is not the ownership") }, "\(problems)")
  }
}

extension Plan {
  fileprivate mutating func replaceTransfer(ofList ownership: LowerOwnership) throws {
    try replaceFirst {
      guard case .lowerList(var list) = $0 else { return nil }
      list.ownership = ownership
      return [.lowerList(list)]
    }
  }

  fileprivate mutating func replaceTransfer(ofText ownership: LowerOwnership) throws {
    try replaceFirst {
      guard case .lowerString(let address, let length, let from, _, let path) = $0 else {
        return nil
      }
      return [.lowerString(address: address, length: length, from: from, ownership, path)]
    }
  }

  fileprivate mutating func replaceRoutine(by routine: RoutineID) throws {
    try replaceFirst {
      switch $0 {
      case .loadNamed(let value, _, let place, let path):
        [.loadNamed(value, routine, from: place, path)]
      case .storeNamed(_, let from, let place, let arena, let path):
        [.storeNamed(routine, from: from, to: place, arena: arena, path)]
      case .releaseNamed(_, let place): [.releaseNamed(routine, at: place)]
      default: nil
      }
    }
  }
}
