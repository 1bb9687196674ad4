import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Scripts of what an instance and its host do with handles.
@Suite struct HandleVectorTests {
  @Test func handlesAgreeWithTheSpecification() throws {
    try VectorFile("handle").check { try HandleScript($0).run() }
  }
}

/// A script ends here: the trap that it expects has happened.
private struct ExpectedEnd: Error {}

private final class HandleScript {
  private let steps: [[String: Any]]
  private let model: Model
  private let abi: WorldABI
  private let instance: Instance
  /// The resources whose implementation is in the guest.
  private let guestResources: Set<String>
  private var index = 0

  init(_ vector: [String: Any]) throws {
    steps = try #require(vector["steps"] as? [[String: Any]])
    let resources = try #require(vector["resources"] as? [String: String])
    guestResources = Set(resources.keys.filter { resources[$0] == "guest" })
    let source = try WITSource(Self.text(steps, guest: guestResources, resources.keys.sorted()))
    model = source.model
    abi = try source.plan()
    instance = Instance(model, abi)
  }

  func run() throws {
    do {
      while index < steps.count {
        let step = steps[index]
        index += 1
        guard step["op"] as? String == "call-export" else { throw Fault("the step is not a call") }
        try callExport(step, "e\(index - 1)")
      }
    } catch is ExpectedEnd {
      guard index == steps.count else { throw Fault("the script ends early") }
    }
  }

  // MARK: Interfaces

  /// Each call is a separate function: `e` and `i` with the number of its step.
  private static func text(
    _ steps: [[String: Any]], guest: Set<String>, _ resources: [String]
  ) -> String {
    var functions = (exports: "", imports: "")
    for (index, step) in steps.enumerated() {
      switch step["op"] as? String {
      case "call-export":
        let end = steps[index...].first { $0["op"] as? String == "return" }
        functions.exports += function("e\(index)", step["args"], end?["result"])
      case "call-import":
        functions.imports += function("i\(index)", step["args"], step["result"])
      default: break
      }
    }
    let hosts = resources.filter { !guest.contains($0) }
    let guests = resources.filter(guest.contains)
    let use = hosts.isEmpty ? "" : "use hosts.{\(hosts.joined(separator: ", "))};"
    let useGuests = guests.isEmpty ? "" : "use guests.{\(guests.joined(separator: ", "))};"
    return """
      package t:v;
      interface hosts { \(hosts.map { "resource \($0);" }.joined()) }
      interface guests { \(use) \(guests.map { "resource \($0);" }.joined()) \(functions.exports) }
      interface calls { \(use) \(useGuests) \(functions.imports) }
      world w { import calls; export guests; }
      """
  }

  private static func function(_ name: String, _ arguments: Any?, _ result: Any?) -> String {
    let list = (arguments as? [[Any]] ?? []).enumerated().map { "a\($0): \(type($1))" }
    let result = (result as? [Any]).map { " -> \(type($0))" } ?? ""
    return "\(name): func(\(list.joined(separator: ", ")))\(result);\n"
  }

  private static func type(_ handle: [Any]) -> String { "\(handle[0])<\(handle[1])>" }

  private func resource(_ name: Any?) throws -> ResourceRef {
    let name = try #require(name as? String)
    let index = model.types.firstIndex { $0.name == name && $0.kind == .resource }
    let side: Side = guestResources.contains(name) ? .exported : .imported
    return ResourceRef(resource: ID(try #require(index)), side: side)
  }

  private func function(_ side: Side, _ name: String) throws -> WorldABI.FunctionABI {
    let scopes = side == .imported ? abi.imports : abi.exports
    return try #require(scopes.flatMap(\.functions).first { $0.function.name == name })
  }

  // MARK: Steps

  private func callExport(_ step: [String: Any], _ name: String) throws {
    let arguments = try (step["args"] as? [[Any]] ?? []).map { Slot.wit(try value($0)) }
    var end: [String: Any] = [:]
    let environment = Evaluator.Environment(callCore: { received in
      #expect(received.map { Int($0.bits) } == step["expect"] as? [Int])
      end = try self.runGuest()
      return (end["result"] as? [Any]).map { [.i32(UInt32($0[2] as? Int ?? 0))] } ?? []
    })
    let plan = try function(.exported, name).hostPlan
    let result = try outcome(of: end) {
      try Evaluator(plan, in: instance, environment).run(arguments)
    }
    try expect(result ?? nil, (end["expect"] as? Int).map { UInt32($0) })
  }

  /// Runs steps of the guest up to the one that returns.
  private func runGuest() throws -> [String: Any] {
    while index < steps.count {
      let step = steps[index]
      index += 1
      if step["op"] as? String == "return" { return step }
      _ = try outcome(of: step) { try runGuest(step, "i\(index - 1)") }
    }
    throw Fault("the guest does not return")
  }

  private func runGuest(_ step: [String: Any], _ name: String) throws {
    let handle = UInt32(step["handle"] as? Int ?? 0)
    switch step["op"] as? String {
    case "new":
      let representation = UInt32(try #require(step["rep"] as? Int))
      let index = try instance.makeHandle(try resource(step["resource"]), representation)
      #expect(Int(index) == step["expect"] as? Int)
    case "rep":
      let representation = try instance.representation(try resource(step["resource"]), handle)
      #expect(Int(representation) == step["expect"] as? Int)
    case "drop":
      let destroyed = try instance.dropHandle(try resource(step["resource"]), handle)
      let expected = try #require(step["expect"] as? [String: Any])
      #expect(destroyed.map { Int($0) } == expected["destroyed"] as? Int)
    case "call-import": try callImport(step, name)
    default: throw Fault("unknown step")
    }
  }

  private func callImport(_ step: [String: Any], _ name: String) throws {
    var received: [Int] = []
    let environment = Evaluator.Environment(callUser: { arguments in
      received = arguments.flatMap(\.handles).map { Int($0.number) }
      return try (step["result"] as? [Any]).map { try self.value($0) }
    })
    let arguments = (step["args"] as? [[Any]] ?? []).map {
      Slot.core(.i32(UInt32($0[2] as? Int ?? 0)))
    }
    let plan = try withGuestResources(try function(.imported, name).hostPlan)
    let result = try Evaluator(plan, in: instance, environment).run(arguments)
    let expected = try #require(step["expect"] as? [String: Any])
    #expect(received == expected["received"] as? [Int])
    try expect(result, (expected["result"] as? Int).map { UInt32($0) })
  }

  /// In WIT an import cannot mean a resource of the guest's own. The ABI has rules for it all the same, so the plan of
  /// an imported copy is read as one of the guest's.
  private func withGuestResources(_ plan: Plan) throws -> Plan {
    var plan = plan
    func own(_ reference: ResourceRef) throws -> ResourceRef {
      try resource(model[reference.resource].name)
    }
    for index in plan.phases.indices {
      plan.phases[index].steps = try plan.phases[index].steps.map { step in
        switch step {
        case .liftOwn(let value, let resource, let from, let path):
          .liftOwn(value, try own(resource), from: from, path)
        case .liftBorrow(let value, let resource, let from, let path):
          .liftBorrow(value, try own(resource), from: from, path)
        case .lowerOwn(let value, let resource, let from, let path):
          .lowerOwn(value, try own(resource), from: from, path)
        default: step
        }
      }
    }
    return plan
  }

  // MARK: Outcomes

  /// Runs something that traps if its step says so.
  private func outcome<Result>(
    of step: @autoclosure () -> [String: Any], _ body: () throws -> Result
  ) throws -> Result? {
    let result: Result
    do {
      result = try body()
    } catch let error as TrapError {
      guard step()["expect"] as? String == "trap" else { throw error }
      throw ExpectedEnd()
    }
    guard step()["expect"] as? String != "trap" else { throw Fault("no trap") }
    return result
  }

  private func value(_ handle: [Any]) throws -> WITValue {
    let isOwn = handle[0] as? String == "own"
    let number = UInt32(try #require(handle[2] as? Int))
    return .handle(Handle(try resource(handle[1]), isOwn: isOwn, number))
  }

  private func expect(_ slot: Slot?, _ number: UInt32?) throws {
    switch slot {
    case .wit(.handle(let handle))?: #expect(handle.number == number)
    case .core(let core)?: #expect(UInt32(core.bits) == number)
    case nil: #expect(number == nil)
    case .wit?: throw Fault("no handle")
    }
  }
}
