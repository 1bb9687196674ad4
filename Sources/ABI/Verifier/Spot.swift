import PintleModel

/// Where a value stands on its way across: in core values, or in memory.
enum Spot: Hashable {
  /// The number of its first core value among those of the call.
  case slot(Int)
  case memory(Value, offset: Int)

  init(_ place: Place) {
    self = .memory(place.base, offset: place.offset)
  }

  /// Where something stands that is inside.
  func advanced(slots: Int, bytes: Int) -> Spot {
    switch self {
    case .slot(let number): .slot(number + slots)
    case .memory(let base, let offset): .memory(base, offset: offset + bytes)
    }
  }
}

/// Where the parameters and the result of one call stand, by layout and flattening alone (abi.md 2 and 3).
struct CallSpots {
  /// `nil` for one that the plan has not.
  var parameterArea: Value?
  var resultArea: Value?
  var parameters: [Spot] = []
  var result: Spot?

  init(_ plan: Plan, _ function: Function, _ facts: TypeFacts) {
    let (arguments, results) = Self.core(plan)
    let isImport = plan.role == .guestCallsImport || plan.role == .hostImplementsImport
    let product = facts.product(function.parameters.lazy.map { $0.type })
    if product.flat == nil {
      parameterArea = arguments.first
      parameters = product.offsets.compactMap { offset in
        arguments.first.map { .memory($0, offset: offset) }
      }
    } else {
      var slot = 0
      for parameter in function.parameters {
        parameters.append(.slot(slot))
        slot += facts[parameter.type].flat?.count ?? 0
      }
    }
    guard let type = function.result else { return }
    if facts[type].flat?.count == 1 {
      result = .slot(0)
    } else {
      resultArea = isImport ? arguments.last : results.first
      result = resultArea.map { .memory($0, offset: 0) }
    }
  }

  /// The arguments and results of the core function in this plan.
  private static func core(_ plan: Plan) -> (arguments: [Value], results: [Value]) {
    switch plan.role {
    case .guestImplementsExport, .hostImplementsImport:
      return (plan.parameters, plan.result.map { [$0] } ?? [])
    case .guestCallsImport, .hostCallsExport:
      for phase in plan.phases {
        for step in phase.steps {
          if case .callCore(let results, let arguments) = step { return (arguments, results) }
        }
      }
      return ([], [])
    }
  }
}
