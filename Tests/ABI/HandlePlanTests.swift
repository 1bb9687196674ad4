import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// abi.md 8.1, 8.5 and 9: the functions around handles.
@Suite struct HandlePlanTests {
  private static let text = """
    package a:b;
    interface i { resource r; keep: func(x: r); }
    world w { import i; export i; }
    """

  private static let drop = """
    [resource-drop]r of a:b/i, which the host implements: core import `a:b/i` `[resource-drop]r`

    hostImplementsImport(handle: i32)
      checkMayLeave  # traps may-not-leave
      remove  # traps unknown-handle, lent-handle
      case own
        releaseObject
      case borrowed
        endBorrow

    [resource-drop]r of a:b/i,
        which the guest implements: core import `[export]a:b/i` `[resource-drop]r`

    hostImplementsImport(handle: i32)
      checkMayLeave  # traps may-not-leave
      remove  # traps unknown-handle, lent-handle
      case own
        callDestructor  # traps guest
      case borrowed
        endBorrow

    """

  private static let hostDrop = """
    [host-drop]r of a:b/i, which the guest implements: no core function

    hostDrops(wrapper)
      stopIfGone
      disarm
      waitUntilLeft
      stopIfPoisoned
      enter
      callDestructor  # traps guest
      leave

    """

  @Test(arguments: [("[resource-drop]r", drop), ("[host-drop]r", hostDrop)])
  func plansArePrinted(name: String, expected: String) throws {
    let source = try WITSource(Self.text)
    let (text, diagnostics) = ABIReport.plans(of: name, try source.plan(), source.model)
    #expect(text?.text == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: HandlePlan.Function.allCases)
  func eachFunctionHasAName(function: HandlePlan.Function) throws {
    let source = try WITSource(Self.text)
    let name = function.rawValue + "r"
    let text = ABIReport.plans(of: name, try source.plan(), source.model).text?.text
    #expect(text?.hasPrefix("\(name) of a:b/i") == true)
  }

  private static func reference(
    _ source: WITSource, _ side: Side = .exported
  ) throws -> ResourceRef {
    let index = try #require(source.model.types.firstIndex { $0.name == "r" })
    return ResourceRef(resource: ID(index), side: side)
  }

  /// Each plan without one of its steps is another function.
  @Test(arguments: HandlePlan.Function.allCases)
  func theVerifierMissesNoStep(function: HandlePlan.Function) throws {
    let plan = HandlePlan(function, of: try Self.reference(try WITSource(Self.text)))
    #expect(Verifier.problems(of: plan).isEmpty)
    for index in plan.steps.indices {
      var other = plan
      other.steps.remove(at: index)
      #expect(!Verifier.problems(of: other).isEmpty, "without \(plan.steps[index])")
      other = plan
      other.steps.append(other.steps.remove(at: index))
      if index < plan.steps.count - 1 {
        #expect(!Verifier.problems(of: other).isEmpty, "\(plan.steps[index]) last")
      }
    }
  }

  /// The steps of the own and of the borrowed branch of a drop, wrongly put.
  private static let branches: [(Side, own: [HandleStep], borrowed: [HandleStep])] = [
    (.exported, [.endBorrow], [.callDestructor]),
    (.imported, [.endBorrow], [.releaseObject]),
    (.exported, [.callDestructor, .endBorrow], []),
    (.exported, [], [.endBorrow]),
    (.imported, [], [.endBorrow]),
    (.imported, [.releaseObject], []),
    (.imported, [.callDestructor], [.endBorrow]),
    (.exported, [.releaseObject], [.endBorrow]),
  ]

  @Test(arguments: branches)
  func theVerifierKeepsBranchesApart(
    side: Side, own: [HandleStep], borrowed: [HandleStep]
  ) throws {
    var plan = HandlePlan(.drop, of: try Self.reference(try WITSource(Self.text), side))
    #expect(Verifier.problems(of: plan).isEmpty)
    plan.steps[2] = .byOwnership(own: own, borrowed: borrowed)
    #expect(!Verifier.problems(of: plan).isEmpty)
  }

  @Test func theVerifierFindsADestructorBeforeItsHandleEnds() throws {
    var plan = HandlePlan(.drop, of: try Self.reference(try WITSource(Self.text)))
    plan.steps = [
      .checkMayLeave, .callDestructor, .remove, .byOwnership(own: [], borrowed: [.endBorrow]),
    ]
    #expect(!Verifier.problems(of: plan).isEmpty)
  }

  @Test(arguments: HandlePlan.Function.allCases)
  func aGuestOnlyDropsHandlesOfTheHost(function: HandlePlan.Function) throws {
    let plan = HandlePlan(function, of: try Self.reference(try WITSource(Self.text), .imported))
    #expect(Verifier.problems(of: plan).isEmpty == (function == .drop))
  }

  // MARK: What they do

  private func instance() throws -> (Instance, ResourceRef) {
    let source = try WITSource(Self.text)
    return (Instance(source.model, try source.plan()), try Self.reference(source))
  }

  /// The allocator and post-return may look through a handle, but neither make nor drop one.
  @Test func handlesAreNotMadeWithoutMayLeave() throws {
    let (instance, resource) = try instance()
    let handle = try instance.makeHandle(resource, 7)
    #expect(try instance.withoutLeaving { try instance.representation(resource, handle) } == 7)
    #expect(throws: TrapError(trap: .mayNotLeave)) {
      try instance.withoutLeaving { try instance.makeHandle(resource, 8) }
    }
    #expect(throws: TrapError(trap: .mayNotLeave)) {
      try instance.withoutLeaving { try instance.dropHandle(resource, handle) }
    }
  }

  @Test func aDestructorIsEnteredLikeAnExport() throws {
    let (instance, resource) = try instance()
    instance.destructor = { _, _ in
      #expect(throws: TrapError(trap: .entered)) { try instance.enter() }
    }
    try instance.drop(Handle(resource, isOwn: true, 7))
    #expect(instance.destroyed == [7])
    #expect(instance.running == nil)
  }

  @Test func aDropWaitsForTheEndOfTheExport() throws {
    let (instance, resource) = try instance()
    let handle = Handle(resource, isOwn: true, 7)
    _ = try instance.enter()
    try instance.drop(handle)
    #expect(!handle.isAlive)
    #expect(instance.destroyed == [])
    try instance.leave()
    #expect(instance.destroyed == [7])
  }

  /// A wrapper that the host drops while an export runs is dead before its destructor has run.
  @Test(arguments: [false, true]) func aSecondDropDoesNothing(whileEntered: Bool) throws {
    let (instance, resource) = try instance()
    let handle = Handle(resource, isOwn: true, 7)
    if whileEntered { _ = try instance.enter() }
    try instance.drop(handle)
    try instance.drop(handle)
    if whileEntered { try instance.leave() }
    try instance.drop(handle)
    #expect(instance.destroyed == [7])
    #expect(instance.remains() == [])
  }

  @Test func whatWasGivenAwayIsNotDestroyed() throws {
    let (instance, resource) = try instance()
    let keep = try #require(instance.abi.exports.first?.functions.first)
    let handle = Handle(resource, isOwn: true, 7)
    _ = try Crossing(keep, in: instance).callExport([.handle(handle)]) { _ in
      try instance.drop(handle)
      return nil
    }
    try instance.drop(handle)
    #expect(instance.destroyed == [])
    #expect(instance.table.entries.map(\.representation) == [7])
  }

  @Test func nothingRunsInAPoisonedInstance() throws {
    let (instance, resource) = try instance()
    instance.destructor = { _, _ in throw TrapError(trap: .guest) }
    #expect(throws: TrapError(trap: .guest)) {
      try instance.drop(Handle(resource, isOwn: true, 7))
    }
    #expect(instance.isPoisoned)
    try instance.drop(Handle(resource, isOwn: true, 8))
    #expect(instance.destroyed == [7])
  }
}
