import Foundation
import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// How many random cases tests run, and the first seed.
///
/// The environment variables `PINTLE_ABI_CASES` and `PINTLE_ABI_SEED` override them.
enum Cases {
  static let count = number("PINTLE_ABI_CASES") ?? 800
  static let seed = UInt64(number("PINTLE_ABI_SEED") ?? 1)
  /// The number of values for each type: short runs test many types, long ones more values of each.
  private static let valuesPerType = max(4, min(50, count / 2000))

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  /// Runs `body` for random interfaces, several values of each, until there are enough cases.
  ///
  /// A failure is reported with its seed, its WIT and what `body` said about its value, and ends the test.
  static func run(_ body: (RandomCase, _ value: inout String) throws -> Void) {
    var seed = seed
    var done = 0
    while done < count {
      let random = Random(seed: seed)
      let interface = RandomInterface(random)
      var value = ""
      do {
        let planned = try RandomCase(interface, random)
        for _ in 0..<valuesPerType {
          try body(planned, &value)
          done += 1
        }
      } catch {
        let variables = "PINTLE_ABI_CASES=\(count) PINTLE_ABI_SEED=\(seed)"
        Issue.record("\(variables): \(error)\n\(interface.text)\n\(value)")
        return
      }
      seed += 1
    }
  }
}

/// A random interface and its plans.
final class RandomCase {
  let interface: RandomInterface
  let random: Random
  let model: Model
  let abi: WorldABI
  init(_ interface: RandomInterface, _ random: Random) throws {
    self.interface = interface
    self.random = random
    let source = try WITSource(interface.text)
    model = source.model
    abi = try source.plan()
  }

  func function(_ side: Side) throws -> WorldABI.FunctionABI {
    let scopes = side == .imported ? abi.imports : abi.exports
    return try #require(scopes.flatMap(\.functions).first { $0.function.name == "f" })
  }

  /// The resource of a handle type of the function.
  func resource(_ id: ID<TypeDefinition>, _ side: Side) -> ResourceRef {
    ResourceRef(resource: id, side: model[id].name == "blob" ? side : .imported)
  }

  /// The result of an identity function: what its parameters own.
  func result(of arguments: [WITValue]) -> WITValue? {
    let returned = interface.returned.map { arguments[$0] }
    return returned.count > 1 ? .product(returned) : returned.first
  }

  func instance(memory: Memory = Memory(size: 0x10000), isTrusted: Bool = true) -> Instance {
    let instance = Instance(model, abi, memory: memory, isTrusted: isTrusted)
    let random = random
    instance.rubbish = { random.next() }
    instance.aliasesAreas = random.once(in: 2)
    instance.growth = { random.once(in: 5) ? 1 + random.below(40) : 0 }
    return instance
  }

  /// Values of a host or a guest; a guest has its handles in the table.
  func values(_ instance: Instance, _ side: Side, inGuest: Bool) -> RandomValues {
    RandomValues(model, random) { id, isOwn in
      let resource = self.resource(id, side)
      let representation = UInt32(truncatingIfNeeded: self.random.next())
      if !inGuest { return Handle(resource, isOwn: isOwn, representation) }
      let entry = HandleTable.Entry(resource, representation, isOwn: true)
      return Handle(resource, isOwn: isOwn, instance.table.insert(entry))
    }
  }
}
