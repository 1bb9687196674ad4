import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// The functions for handles, run by the interpreter.
@Suite struct HandlePlanTests {
  private static let text = """
    package a:b;
    interface i { resource r; keep: func(x: r); }
    world w { import i; export i; }
    """

  private static func reference(
    _ source: WITSource, _ side: Side = .exported
  ) throws -> ResourceRef {
    let index = try #require(source.model.types.firstIndex { $0.name == "r" })
    return ResourceRef(resource: ID(index), side: side)
  }

  private func instance() throws -> (Instance, ResourceRef) {
    let source = try WITSource(Self.text)
    return (Instance(source.model, try source.plan()), try Self.reference(source))
  }

  /// The allocator and post-return may look up a handle, but not make or drop one.
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
    try instance.exit()
    #expect(instance.destroyed == [7])
  }

  /// A wrapper that the host drops while an export runs is unusable before its destructor runs.
  @Test(arguments: [false, true]) func aSecondDropDoesNothing(whileEntered: Bool) throws {
    let (instance, resource) = try instance()
    let handle = Handle(resource, isOwn: true, 7)
    if whileEntered { _ = try instance.enter() }
    try instance.drop(handle)
    try instance.drop(handle)
    if whileEntered { try instance.exit() }
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
