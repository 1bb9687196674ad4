import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// The type of a vector in functions that take it and give it, so that a host's plans move it between values, core
/// values and memory.
struct VectorCase {
  /// The area that holds a value in memory.
  enum MemoryOperand: Hashable {
    /// The result area of an `option` of the type, after the discriminant; it works for every type.
    case payload
    /// The result area of the type itself, unless it is one core value or has so many cases that planning takes long.
    case result
    /// The area of indirect parameters, if the type flattens to too many core values.
    case parameters
  }

  let model: Model
  let type: TypeRef
  let facts: TypeFacts.Facts
  private let abi: WorldABI
  private let isHuge: Bool

  init(_ vector: [String: Any], declarations more: String = "") throws {
    let type = try #require(vector["type"] as? String)
    let generated = (vector["decls"] as? [Any] ?? []).compactMap { $0 as? [String: Any] }
    isHuge = generated.contains { $0["count"] as? Int ?? 0 > 1000 }
    let results = (isHuge ? "" : "give: func() -> \(type);") + "wrap: func() -> option<\(type)>;"
    let source = try WITSource(
      """
      package t:v;
      interface i {
        \(declarations(of: vector)) \(more)
        take: func(x: \(type));
        \(type.contains("borrow<") ? "" : results)
      }
      world w { import i; export i; }
      """)
    model = source.model
    abi = try source.plan()
    let take = model.interfaces.last?.functions.first { $0.name == "take" }
    self.type = try #require(take?.parameters.first?.type)
    facts = TypeFacts(model)[self.type]
  }

  func value(_ json: Any?) throws -> WITValue {
    try VectorValues(model: model).value(json, type)
  }

  func instance(_ memory: Memory) -> Instance {
    Instance(model, abi, memory: memory, isTrusted: false)
  }

  func resource(_ name: String) throws -> ResourceRef {
    let index = model.types.firstIndex { $0.name == name && $0.kind == .resource }
    return ResourceRef(resource: ID(try #require(index, "\(name)")), side: .imported)
  }

  var places: [MemoryOperand] {
    [.payload] + (facts.flat?.count == 1 || isHuge ? [] : [.result])
      + (facts.flat == nil ? [.parameters] : [])
  }

  private func plan(_ side: Side, _ name: String) throws -> Plan {
    let scopes = side == .imported ? abi.imports : abi.exports
    let functions = scopes.flatMap(\.functions)
    return try #require(functions.first { $0.function.name == name }).hostPlan
  }

  // MARK: From core values and memory

  /// Lifts the argument of an import; `meanwhile` runs in the call.
  func lift(
    _ arguments: [CoreValue], in instance: Instance, meanwhile: @escaping () -> Void = {}
  ) throws -> WITValue {
    var lifted: WITValue?
    let environment = Evaluator.Environment(callUser: { arguments in
      lifted = arguments.first
      meanwhile()
      return nil
    })
    _ = try Evaluator(try plan(.imported, "take"), in: instance, environment)
      .run(arguments.map(Slot.core))
    return try #require(lifted)
  }

  /// Lifts the value at an address.
  func load(_ address: UInt32, _ place: MemoryOperand, in instance: Instance) throws -> WITValue {
    switch place {
    case .parameters: return try lift([.i32(address)], in: instance)
    case .result: return try loadResult(of: "give", address, instance)
    case .payload:
      let area = address - UInt32(facts.layout.alignment)
      if Int(area) < instance.memory.size { try instance.memory.write([1], at: Int(area)) }
      guard case .sum(1, let value?) = try loadResult(of: "wrap", area, instance) else {
        throw Fault("not some value")
      }
      return value
    }
  }

  private func loadResult(
    of name: String, _ address: UInt32, _ instance: Instance
  ) throws -> WITValue {
    let environment = Evaluator.Environment(callCore: { _ in [.i32(address)] })
    let result = try Evaluator(try plan(.exported, name), in: instance, environment).run([])
    guard case .wit(let value)? = result else { throw Fault("no result") }
    return value
  }

  // MARK: To core values and memory

  /// Lowers the argument of an export.
  func lower(_ value: WITValue, in instance: Instance) throws -> [CoreValue] {
    var lowered: [CoreValue] = []
    let environment = Evaluator.Environment(callCore: { arguments in
      lowered = arguments
      return []
    })
    _ = try Evaluator(try plan(.exported, "take"), in: instance, environment).run([.wit(value)])
    return lowered
  }

  /// Stores a value at an address; parameters go where the first answer of the allocator says.
  func store(_ value: WITValue, at address: UInt32, _ place: MemoryOperand, in instance: Instance)
    throws
  {
    switch place {
    case .parameters: _ = try lower(value, in: instance)
    case .result: try storeResult(of: "give", value, address, instance)
    case .payload:
      let area = address - UInt32(facts.layout.alignment)
      try storeResult(of: "wrap", .sum(1, value), area, instance)
    }
  }

  private func storeResult(
    of name: String, _ value: WITValue, _ address: UInt32, _ instance: Instance
  ) throws {
    let environment = Evaluator.Environment(callUser: { _ in value })
    _ = try Evaluator(try plan(.imported, name), in: instance, environment)
      .run([.core(.i32(address))])
  }
}
