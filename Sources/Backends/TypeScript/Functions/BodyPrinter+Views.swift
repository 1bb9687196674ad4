import PintleABI
import PintleModel

/// A result that stays in the guest's memory.
struct Lease {
  let result: Value
  /// Where the guest returns its address and length.
  let area: Value
  /// The constant with the function that frees it.
  let postReturn: Code
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
    guard let result = plan.result else { return nil }
    for case .callCore(let results, _) in plan.phases.flatMap(\.steps) {
      return results.first.map { Lease(result: result, area: $0, postReturn: Code(postReturn)) }
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
    let list = names.count < 3 ? [] : [names.dropLast(2).joined(separator: ", ") + ", "]
    let text = list.joined() + names.suffix(2).joined(separator: " and ")
    return ["\(text) \(names.count == 1 ? "is" : "are") valid during the call, only for reading."]
  }
}

extension BodyPrinter {
  /// Prints the lease of a result. It is made before the call ends.
  mutating func printLease(_ lease: Lease, _ list: [Code]) {
    output.use("lease")
    let name = declare("lease")
    let arguments = list + [operand(lease.area), lease.postReturn]
    assign("const \(name)", call("new NumbersLease", arguments))
    bind(lease.result, to: Code(name))
  }
}
