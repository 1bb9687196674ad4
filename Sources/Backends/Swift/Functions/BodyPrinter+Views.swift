import PintleABI
import PintleCodegen
import PintleModel

/// The result of an export that is read in the guest's memory.
struct Lease {
  /// The parameter that reads it.
  let reader: String
  /// The type that the reader returns.
  let returned: String

  /// The generic parameter for the type that a reader returns.
  static let typeParameter = "R"
}

/// Lists of numbers and texts that aren't copied.
extension BodyPrinter {
  /// The values of a plan that are views: the arguments of the host's function, or the result of an export.
  static func views(
    _ plan: Plan, _ views: FunctionViews, isExport: Bool
  ) -> Set<Value> {
    var found: Set<Value> = []
    for step in plan.phases.flatMap(\.steps) {
      switch step {
      case .callUser(_, let arguments) where views.borrows: found.formUnion(arguments)
      case .liftString(let value, _, _, _, _), .liftNumericList(let value, _, _, _, _, _):
        if views.leases, isExport, value == plan.result { found.insert(value) }
      case .liftSum(let value, _, _, let cases, _):
        guard views.leases, isExport, value == plan.result else { continue }
        found.formUnion(cases.filter { $0.name != "err" }.compactMap(\.payload))
      default: continue
      }
    }
    return found
  }

  /// Lifts a list of numbers or a text in place, after the checks of a copy.
  mutating func printView(_ value: Value, _ view: Code, isText: Bool) {
    let name = declare(value)
    statement("let \(name) = ", view)
    let span = "\(name).elements.span"
    guard isText, names.options.utf8Spans else { return bind(value, to: .name("unsafe \(span)")) }
    let text = Code.call(types.standard("UTF8Span"), [.text("unchecked: \(span)")])
    bind(value, to: .name("unsafe \(text.text)"))
  }

  /// Prints `prefix` and the value of a leased result, or of a case of it: what the reader returns or throws.
  mutating func printRead(_ prefix: String, _ lease: Lease, _ argument: String) {
    let open = "\(prefix)\(types.standard("Result")) {"
    let call = "try \(lease.reader)(\(argument))"
    let whole = "\(open) \(call) }"
    if currentColumn + whole.count <= WrappedLine.width { return line(whole) }
    line(open)
    nested { $0.line(call) }
    line("}")
  }

  /// Calls the reader of a leased result, before the guest frees the result.
  mutating func printLease(_ lease: Lease, of result: Value) {
    guard views.contains(result) else { return }
    let name = scope.declare("leased")
    printRead("let \(name) = ", lease, text(result))
    bind(result, to: .name(name))
  }

  func leasedType(_ lease: Lease) -> String {
    "\(types.standard("Result"))<\(lease.returned), any \(types.standard("Error"))>"
  }

  /// What the reader gets for a case of a leased `option` or `result`; `nil` for an error.
  func leasedArgument(_ item: CaseLift) -> String? {
    switch item.name {
    case "none": "nil"
    case "some", "ok": item.payload.map { text($0) }
    default: nil
    }
  }
}
