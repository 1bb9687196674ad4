import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// The value that a trap names, and what a host notices only while it lowers.
@Suite struct TrapPathTests {
  private let abi: WorldABI
  private let model: Model
  private let instance: Instance

  init() throws {
    let numbers = (0..<16).map { "p\($0): u32" }.joined(separator: ", ")
    let source = try WITSource(
      """
      package t:v;
      interface i {
        resource r;
        both: func(a: r, b: r);
        several: func(xs: list<borrow<r>>);
        pair: func(c: list<char, 2>);
        behind: func(c: list<char, 2>, \(numbers));
        bytes: func(c: list<u8, 2>);
        strings: func(c: list<string, 9>);
        numbers: func(c: list<u8, 17>);
        area: func(parameters: u32, \(numbers));
        other: func(other: u32, \(numbers));
        give: func(%result: string) -> string;
      }
      world w { import i; export i; }
      """)
    model = source.model
    abi = try source.plan()
    instance = Instance(model, abi, isTrusted: false)
  }

  private func plan(_ side: Side, _ name: String) throws -> Plan {
    let scopes = side == .imported ? abi.imports : abi.exports
    return try #require(scopes.flatMap(\.functions).first { $0.function.name == name }).hostPlan
  }

  /// The trap that ends a call of a guest's function.
  private func trap(export name: String, _ arguments: [WITValue]) throws -> TrapError? {
    let environment = Evaluator.Environment(callCore: { _ in [] })
    return try trap(try plan(.exported, name), environment, arguments.map(Slot.wit))
  }

  private func trap(import name: String, _ arguments: [UInt32]) throws -> TrapError? {
    let environment = Evaluator.Environment(callUser: { _ in nil })
    return try trap(try plan(.imported, name), environment, arguments.map { .core(.i32($0)) })
  }

  private func trap(
    _ plan: Plan, _ environment: Evaluator.Environment, _ arguments: [Slot]
  ) throws -> TrapError? {
    do {
      _ = try Evaluator(plan, in: instance, environment).run(arguments)
      return nil
    } catch let error as TrapError {
      #expect(instance.isPoisoned)
      return error
    }
  }

  private func wrapper(isOwn: Bool) throws -> Handle {
    let index = try #require(model.types.firstIndex { $0.name == "r" })
    return Handle(ResourceRef(resource: ID(index), side: .exported), isOwn: isOwn, 7)
  }

  // MARK: Wrappers

  @Test func aWrapperThatIsGivenAwayTwiceTraps() throws {
    let handle = try wrapper(isOwn: true)
    let error = try trap(export: "both", [.handle(handle), .handle(handle)])
    #expect(error == TrapError(trap: .wrongHandle, path: "b"))
  }

  @Test func aDeadWrapperInAListTraps() throws {
    let (good, dead) = (try wrapper(isOwn: false), try wrapper(isOwn: false))
    dead.isAlive = false
    let error = try trap(export: "several", [.list([.handle(good), .handle(dead)])])
    #expect(error == TrapError(trap: .wrongHandle, path: "xs[1]"))
  }

  // MARK: Lists of fixed length

  @Test(arguments: ["pair", "bytes", "strings", "numbers"])
  func anotherNumberOfElementsTraps(name: String) throws {
    let item: WITValue =
      switch name {
      case "pair": .scalar(.char, 65)
      case "strings": .text([])
      default: .scalar(.u8, 1)
      }
    let error = try trap(export: name, [.list([item])])
    #expect(error == TrapError(trap: .wrongCount, path: "c"))
  }

  /// The same as core values and in memory.
  @Test func elementsHaveTheirNumber() throws {
    let error = TrapError(trap: .invalidCharacter, path: "c[1]")
    #expect(try trap(import: "pair", [65, 0xd800]) == error)
    try instance.memory.write([65, 0, 0, 0, 0, 0xd8], at: 64)
    #expect(try trap(import: "behind", [64]) == error)
  }

  // MARK: Areas

  @Test func areasAreNoParameters() throws {
    #expect(
      try trap(import: "other", [2]) == TrapError(trap: .misaligned, path: "parameters"))
    #expect(
      try trap(import: "area", [2]) == TrapError(trap: .misaligned, path: "(parameters)"))
    #expect(
      try trap(import: "give", [0, 0, 2]) == TrapError(trap: .misaligned, path: "(result)"))
  }
}
