import PintleABI
import PintleModel

/// One function with both sides in place: what one lowers, the other lifts.
final class Crossing {
  let instance: Instance
  let function: WorldABI.FunctionABI
  /// How often post-return ran.
  private(set) var postReturns = 0

  init(_ function: WorldABI.FunctionABI, in instance: Instance) {
    self.function = function
    self.instance = instance
  }

  /// The host calls, and `body` is the guest's function.
  func callExport(
    _ arguments: [WITValue], _ body: @escaping ([WITValue]) throws -> WITValue?
  ) throws -> WITValue? {
    let guest = Evaluator.Environment(callUser: body)
    let host = Evaluator.Environment(
      callCore: { try self.callee(self.function.guestPlan, guest, $0) },
      postReturn: { try self.postReturn($0) })
    return try caller(function.hostPlan, host, arguments)
  }

  /// The guest calls, and `body` is the host's function.
  func callImport(
    _ arguments: [WITValue], _ body: @escaping ([WITValue]) throws -> WITValue?
  ) throws -> WITValue? {
    let host = Evaluator.Environment(callUser: body)
    let guest = Evaluator.Environment(callCore: {
      try self.callee(self.function.hostPlan, host, $0)
    })
    return try caller(function.guestPlan, guest, arguments)
  }

  private func caller(
    _ plan: Plan, _ environment: Evaluator.Environment, _ arguments: [WITValue]
  ) throws -> WITValue? {
    switch try Evaluator(plan, in: instance, environment).run(arguments.map(Slot.wit)) {
    case .wit(let value): value
    case nil: nil
    case .core: throw Fault("the caller returns a core value")
    }
  }

  private func callee(
    _ plan: Plan, _ environment: Evaluator.Environment, _ arguments: [CoreValue]
  ) throws -> [CoreValue] {
    let signature = function.signature
    guard arguments.map(\.type) == signature.parameters else { throw Fault("wrong arguments") }
    switch try Evaluator(plan, in: instance, environment).run(arguments.map(Slot.core)) {
    case .core(let value) where [value.type] == signature.results: return [value]
    case nil where signature.results.isEmpty: return []
    default: throw Fault("wrong core results")
    }
  }

  /// A host calls it whether the guest has something to free or not.
  private func postReturn(_ results: [CoreValue]) throws {
    postReturns += 1
    guard let plan = function.postReturnPlan else { return }
    _ = try Evaluator(plan, in: instance, Evaluator.Environment()).run(results.map(Slot.core))
  }
}
