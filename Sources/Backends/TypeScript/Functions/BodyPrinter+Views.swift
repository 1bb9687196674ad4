import PintleABI
import PintleModel

/// A list of numbers that stays in the guest's memory: a result, or the `ok` of one.
struct Lease {
  let list: Value
  /// The whole result.
  let result: Value
  /// Where the guest returns the result.
  let area: Value
  /// The place of the address in the area; the length is next to it.
  let offset: Int
  /// The constant with the function that frees it.
  let postReturn: Code

  /// Whether there is nothing to lease if the guest returns `err`.
  var isFallible: Bool { list != result }
}

/// Lists of numbers that aren't copied.
enum Views {
  /// The parameters that are views if a function borrows.
  static func parameters(_ plan: Plan) -> Set<Value> {
    var found: Set<Value> = []
    for case .callUser(_, let arguments) in plan.phases.flatMap(\.steps) {
      found.formUnion(arguments)
    }
    return found
  }

  /// The lease of the result of an export.
  static func lease(_ plan: Plan, postReturn: String) -> Lease? {
    let steps = plan.phases.flatMap(\.steps)
    guard let result = plan.result else { return nil }
    let inner = steps.flatMap { step -> [Step] in
      guard case .liftSum(result, _, _, let cases, _) = step else { return [step] }
      return cases.filter { $0.name == "ok" }.flatMap(\.steps)
    }
    for case .liftNumericList(let list, _, let address, _, _, _) in inner {
      for case .loadPointer(address, let place) in inner {
        return Lease(
          list: list, result: result, area: place.base, offset: place.offset,
          postReturn: Code(postReturn))
      }
    }
    return nil
  }

  /// What the comment of a function says about its views.
  static func documentation(_ function: Function, _ types: TypePrinter) -> [String] {
    let views = types.views(of: function)
    if views.leases {
      return ["The result stays in the guest's memory until it is disposed of."]
    }
    guard views.borrows else { return [] }
    let names = zip(function.writtenParameters, FunctionSignature.names(function))
      .compactMap { parameter, name -> String? in
        if case .numbers = types.names.model.shape(of: parameter.type) { "`\(name)`" } else { nil }
      }
    guard let last = names.last else { return [] }
    let others = names.dropLast().joined(separator: ", ")
    let subject = others.isEmpty ? "\(last) is" : "\(others) and \(last) are"
    return ["\(subject) valid during the call, only for reading."]
  }
}

extension BodyPrinter {
  /// Prints the lease of a result. It is made before the call ends.
  mutating func printLease(_ lease: Lease, _ list: [Code], _ path: Path) {
    output.use("lease")
    let name = declare("lease")
    let place = [operand(lease.area), "\(lease.offset)", lease.postReturn]
    let arguments = list + arguments(path) + place
    assign("const \(name)", call("leaseNumbers", arguments))
    bind(lease.list, to: Code(name))
  }
}
