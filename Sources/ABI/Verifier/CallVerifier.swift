import PintleModel

/// Holds plans to the order of what stands around a call (abi.md 7 to 9): what that is follows from the types of the
/// function.
struct CallVerifier {
  private let plan: Plan
  private let function: Function
  private let scope: WorldABI.Scope
  private let abi: WorldABI
  private let model: Model

  static func problems(
    of plan: Plan, _ function: Function, _ scope: WorldABI.Scope, _ abi: WorldABI, _ model: Model
  ) -> [String] {
    let verifier = CallVerifier(
      plan: plan, function: function, scope: scope, abi: abi, model: model)
    return verifier.markerProblems + verifier.wrapperProblems
  }

  // MARK: The call as a whole

  /// The steps that belong to a call as a whole.
  private enum Marker: String {
    case enter, leave, checkMayLeave, returnLends, checkBorrows, dropBorrows
    case callCore, callUser, callPostReturn
  }

  private static func marker(_ step: Step) -> Marker? {
    switch step {
    case .enter: .enter
    case .leave: .leave
    case .checkMayLeave: .checkMayLeave
    case .returnLends: .returnLends
    case .checkBorrows: .checkBorrows
    case .dropBorrows: .dropBorrows
    case .callCore: .callCore
    case .callUser: .callUser
    case .callPostReturn: .callPostReturn
    default: nil
    }
  }

  private var markerProblems: [String] {
    let found = plan.phases.flatMap(\.steps).compactMap(Self.marker)
    let expected = expectedMarkers
    return found == expected
      ? []
      : ["around the call stands \(found.map(\.rawValue)), not \(expected.map(\.rawValue))"]
  }

  /// With what ends the borrows of the call (abi.md 8.1 to 8.4). A guest has handles of the host's resources, which it drops,
  /// and representations of its own; a host counts what is lent of either.
  private var expectedMarkers: [Marker] {
    let borrowed = borrowedSides
    let hasForeign = borrowed.contains(.imported)
    return switch plan.role {
    case .guestCallsImport: [.callCore]
    case .guestImplementsExport: [.callUser] + (hasForeign ? [.dropBorrows] : [])
    case .hostImplementsImport:
      [.checkMayLeave, .callUser] + (borrowed.isEmpty ? [] : [.returnLends])
    case .hostCallsExport:
      [.enter, .callCore] + (hasForeign ? [.checkBorrows] : []) + [.callPostReturn]
        + (borrowed.contains(.exported) ? [.returnLends] : []) + [.leave]
    }
  }

  // MARK: Handles

  /// A host checks each wrapper that is a parameter, once, before it enters the instance.
  private var wrapperProblems: [String] {
    let found = plan.phases.flatMap(\.steps).compactMap { step -> Value? in
      if case .checkHandle(let value, _, _) = step { value } else { nil }
    }
    let wrappers = zip(plan.parameters, function.parameters).filter {
      switch abi.facts.shape(of: $0.1.type) {
      case .own, .borrow: true
      default: false
      }
    }
    let expected = plan.role == .hostCallsExport ? wrappers.map(\.0) : []
    return found == expected ? [] : ["the wrappers that are parameters are not each checked once"]
  }

  /// Who implements the resources of which parameters are or hold borrowed handles; no result does.
  private var borrowedSides: Sides {
    var sides: Sides = []
    var seen: Set<TypeRef> = []
    var waiting = function.parameters.map(\.type)
    while let type = waiting.popLast() {
      guard abi.facts[type].hasHandle, seen.insert(type).inserted else { continue }
      switch abi.facts.shape(of: type) {
      case .borrow(let resource): sides.insert(Sides(side(of: resource)))
      case .list(let element), .fixedList(let element, _): waiting.append(element)
      case .map(let key, let value): waiting += [key, value]
      case .product(let parts): waiting += parts.map(\.type)
      case .sum(let cases): waiting += cases.compactMap(\.payload)
      case .own, .scalar, .text, .numbers, .enumeration, .flags, .unsupported: break
      }
    }
    return sides
  }

  /// Who implements the copy of a resource that the function means (abi.md 1.3).
  private func side(of resource: ID<TypeDefinition>) -> Side {
    guard let interface = scope.interface, case .interface(let owner) = model[resource].owner else {
      return .imported
    }
    if owner == interface { return scope.side }
    let isExported = abi.exportedResources.contains {
      $0.resource == resource && $0.label == nil
    }
    return scope.side == .exported && isExported ? .exported : .imported
  }
}
