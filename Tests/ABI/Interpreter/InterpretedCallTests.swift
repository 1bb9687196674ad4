import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// The frame of a call: who may call when, what a trap does, and what it names.
@Suite struct InterpretedCallTests {
  private let model: Model
  private let abi: WorldABI
  private let instance: Instance

  init() throws {
    let source = try WITSource(
      """
      package t:p;
      interface host { resource res; close: func(x: own<res>); }
      interface i {
        use host.{res};
        resource blob;
        record entry { name: string, kind: option<char> }
        names: func(entries: list<entry>) -> list<string>;
        lend: func(x: borrow<res>, y: borrow<blob>);
        mix: func(a: own<res>, b: borrow<res>, c: own<blob>, d: own<res>);
        give: func(x: own<blob>, name: string);
        give-last: func(x: own<blob>, ys: list<borrow<blob>>);
        give-both: func(x: tuple<borrow<blob>, own<blob>>);
        give-first: func(x: tuple<own<blob>, borrow<blob>>);
        change: func(x: own<blob>, y: borrow<blob>);
      }
      world w { import i; import a: host; import b: host; export i; }
      """)
    model = source.model
    abi = try source.plan()
    instance = Instance(model, abi)
  }

  private func function(_ side: Side, _ name: String) throws -> WorldABI.FunctionABI {
    let scopes = side == .imported ? abi.imports : abi.exports
    return try #require(scopes.flatMap(\.functions).first { $0.function.name == name })
  }

  private func resource(_ name: String, _ side: Side) throws -> ResourceRef {
    let index = model.types.firstIndex { $0.name == name && $0.kind == .resource }
    return ResourceRef(resource: ID(try #require(index)), side: side)
  }

  private let entries = WITValue.list([
    .product([.text(Array("a".utf8)), .sum(0, nil)]),
    .product([.text(Array("b".utf8)), .sum(1, .scalar(.char, 0x41))]),
  ])
  private let names = WITValue.list([.text(Array("a".utf8)), .text([])])

  /// Calls the export `names`, which returns after `body` has run.
  private func callNames(_ body: @escaping () throws -> Void = {}) throws {
    let crossing = Crossing(try function(.exported, "names"), in: instance)
    let answer = try crossing.callExport([entries]) { arguments in
      #expect(arguments == [entries])
      try body()
      return names
    }
    #expect(answer == names)
    #expect(crossing.postReturns == 1)
  }

  // MARK: Calls that work

  @Test func nothingIsLeftBehind() throws {
    for _ in 0..<3 { try callNames() }
    let crossing = Crossing(try function(.imported, "names"), in: instance)
    #expect(try crossing.callImport([entries]) { _ in names } == names)
    #expect(instance.remains() == [])
  }

  @Test func exportsMayCallImports() throws {
    let imported = Crossing(try function(.imported, "names"), in: instance)
    try callNames {
      let answer = try imported.callImport([entries]) { _ in names }
      #expect(answer == names)
    }
    #expect(instance.remains() == [])
  }

  @Test func memoryMayGrowWithEachAllocation() throws {
    instance.growth = { 0x10000 }
    try callNames()
    #expect(instance.memory.size > 0x20000)
  }

  // MARK: Who may call

  @Test func aRunningInstanceIsNotEntered() throws {
    try callNames {
      let error = #expect(throws: TrapError.self) { try callNames() }
      #expect(error?.trap == .entered)
    }
    #expect(!instance.isPoisoned)
    try callNames()
  }

  @Test func aPoisonedInstanceIsNotEntered() throws {
    #expect(throws: TrapError(trap: .guest)) { try callNames { throw TrapError(trap: .guest) } }
    #expect(instance.isPoisoned)
    #expect(throws: TrapError(trap: .entered)) { try callNames() }
  }

  @Test func theAllocatorMayNotCallOut() throws {
    let host = try function(.imported, "names").hostPlan
    instance.allocator = { [instance] _ in
      _ = try Evaluator(host, in: instance, Evaluator.Environment())
        .run([.core(.i32(0)), .core(.i32(0)), .core(.i32(0))])
      return 0
    }
    #expect(throws: TrapError(trap: .mayNotLeave)) { try callNames() }
    #expect(instance.isPoisoned)
  }

  @Test func postReturnMayNotDropHandles() throws {
    let blob = try resource("blob", .exported)
    let index = try instance.makeHandle(blob, 7)
    var environment = Evaluator.Environment(callCore: { _ in [.i32(1024)] })
    environment.postReturn = { [instance] _ in try instance.dropHandle(blob, index) }
    _ = try instance.heap.allocate(Layout(size: 8, alignment: 4), .static, in: &instance.memory)
    try instance.memory.write([4, 0, 0, 0, 0, 0, 0, 0], at: 1024)
    let plan = try function(.exported, "names").hostPlan
    #expect(throws: TrapError(trap: .mayNotLeave)) {
      try Evaluator(plan, in: instance, environment).run([.wit(.list([]))])
    }
  }

  // MARK: Handles

  @Test func deadWrappersAreRefusedBeforeAnything() throws {
    let handle = Handle(try resource("blob", .exported), isOwn: true, 7)
    handle.isAlive = false
    let crossing = Crossing(try function(.exported, "give"), in: instance)
    #expect(throws: Refusal.self) {
      try crossing.callExport([.handle(handle), .text([])]) { _ in nil }
    }
    #expect(!instance.isPoisoned)
    try callNames()
  }

  /// A guest that owns an object may destroy it, even while it also borrows it.
  @Test(
    arguments: [
      ("give-last", [.lentHandle]), ("give-both", [.lentHandle]), ("give-first", [.wrongHandle]),
      ("change", [.lentHandle]),
    ] as [(String, [Trap])])
  func oneWrapperIsNotLentAndGiven(_ name: String, _ traps: [Trap]) throws {
    let blob = try resource("blob", .exported)
    func arguments(_ first: Handle, _ second: Handle) -> [WITValue] {
      let (x, y) = (WITValue.handle(first), WITValue.handle(second))
      return switch name {
      case "give-last": [x, .list([y])]
      case "change": [x, y]
      default: [.product([x, y])]
      }
    }
    let function = try function(.exported, name)
    let others = (Handle(blob, isOwn: true, 7), Handle(blob, isOwn: true, 8))
    _ = try Crossing(function, in: instance).callExport(arguments(others.0, others.1)) { _ in nil }
    // What was lent is the host's again, and can be passed as owned.
    #expect([others.0, others.1].filter(\.isAlive).map(\.lends) == [0])
    let handle = Handle(blob, isOwn: true, 9)
    let error = #expect(throws: TrapError.self) {
      try Crossing(function, in: instance).callExport(arguments(handle, handle)) { _ in nil }
    }
    #expect(error.map { traps.contains($0.trap) } == true)
    #expect(instance.isPoisoned)
  }

  @Test func handlesAreNumberedFromLeftToRight() throws {
    let arguments = try [
      ("res", Side.imported), ("res", .imported), ("blob", .exported), ("res", .imported),
    ]
    .map { WITValue.handle(Handle(try resource($0, $1), isOwn: true, 7)) }
    let function = try function(.exported, "mix")
    _ = try Crossing(function, in: instance).callExport(arguments) { received in
      // Ownership of the guest's objects is transferred last.
      #expect(received.flatMap(\.handles).map(\.number) == [1, 2, 4, 3])
      return nil
    }
  }

  @Test func borrowsThatAreKeptTrap() throws {
    let arguments = [
      WITValue.handle(Handle(try resource("res", .imported), isOwn: true, 7)),
      .handle(Handle(try resource("blob", .exported), isOwn: true, 8)),
    ]
    let function = try function(.exported, "lend")
    _ = try Crossing(function, in: instance).callExport(arguments) { received in
      #expect(received.flatMap(\.handles).map(\.number) == [1, 8])
      return nil
    }
    #expect(instance.table.entries.isEmpty)
    // A guest that returns without dropping anything.
    let environment = Evaluator.Environment(callCore: { _ in [] })
    #expect(throws: TrapError(trap: .outstandingBorrow)) {
      try Evaluator(function.hostPlan, in: instance, environment).run(arguments.map(Slot.wit))
    }
  }

  @Test func copiesUnderTwoNamesAreUnrelated() throws {
    let scopes = abi.imports.filter { $0.item?.key == .name("a") || $0.item?.key == .name("b") }
    let plans = scopes.flatMap(\.functions).map(\.hostPlan)
    #expect(plans.count == 2)
    var copy = try resource("res", .imported)
    copy.label = "a"
    let environment = Evaluator.Environment(callUser: { _ in nil })
    let indices = [copy, copy].map {
      instance.table.insert(HandleTable.Entry($0, 7, isOwn: true))
    }
    _ = try Evaluator(plans[0], in: instance, environment).run([.core(.i32(indices[0]))])
    #expect(throws: TrapError(trap: .unknownHandle, path: "x")) {
      try Evaluator(plans[1], in: instance, environment).run([.core(.i32(indices[1]))])
    }
  }

  @Test func destructorsWaitForTheEndOfTheCall() throws {
    let handle = Handle(try resource("blob", .exported), isOwn: true, 7)
    var running: [Bool] = []
    instance.destructor = { [instance] _, _ in running.append(instance.running != nil) }
    try callNames {
      try instance.drop(handle)
      #expect(instance.destroyed == [])
    }
    #expect(instance.destroyed == [7])
    #expect(running == [true])
    #expect(instance.running == nil)
  }

  @Test func aDestructorThatTrapsPoisons() throws {
    let handle = Handle(try resource("blob", .exported), isOwn: true, 7)
    instance.destructor = { _, _ in throw TrapError(trap: .guest) }
    #expect(throws: TrapError(trap: .guest)) { try callNames { try instance.drop(handle) } }
    #expect(instance.isPoisoned)
  }

  // MARK: Traps

  /// A list of two entries of 16 bytes, the second at 16, with its name's address and length and its kind at 24.
  @Test(arguments: [
    (20, [0xff, 0xff, 0xff, 0xff], "too-long at entries[1].name"),
    (16, [0xff, 0xff, 0xff, 0xff], "out-of-bounds at entries[1].name"),
    (20, [1, 0, 0, 0], "invalid-utf8 at entries[1].name"),
    (24, [2], "invalid-case at entries[1].kind"),
    (24, [1, 0, 0, 0, 0, 0xd8, 0, 0], "invalid-character at entries[1].kind.some"),
  ])
  func trapsSayWhere(address: Int, bytes: [UInt8], message: String) throws {
    var memory = [UInt8](repeating: 0, count: 64)
    memory[0x20] = 0xff
    memory[16] = 0x20
    memory.replaceSubrange(address..<address + bytes.count, with: bytes)
    let hostile = Instance(model, abi, memory: Memory(memory), isTrusted: false)
    let plan = try function(.imported, "names").hostPlan
    let arguments = [0, 2, 40].map { Slot.core(.i32($0)) }
    let error = #expect(throws: TrapError.self) {
      try Evaluator(plan, in: hostile, Evaluator.Environment()).run(arguments)
    }
    #expect(error?.description == message)
  }

  /// A list of 320 MB, of which the check sees only the number of elements.
  @Test func listsThatAreTooLongAreNotLowered() throws {
    let source = try WITSource(
      """
      package t:p;
      world w { export f: func(x: string, y: list<list<u64, 20000000>>); }
      """)
    let abi = try source.plan()
    let plan = try #require(abi.exports.first?.functions.first).hostPlan
    let instance = Instance(source.model, abi)
    let arguments: [WITValue] = [.text([0x61]), .list([.list([]), .list([])])]
    #expect(throws: TrapError(trap: .tooLong, path: "y")) {
      try Evaluator(plan, in: instance, Evaluator.Environment()).run(arguments.map(Slot.wit))
    }
    #expect(instance.allocations.map(\.layout.size) == [1])
  }
}
