import PintleABI
import PintleCodegen
import PintleModel

/// The Swift signature of a WIT function.
///
/// Only the WIT names of the parameters determine their argument labels:
///
/// - All parameters of a constructor have labels: `Vector(x: 3, y: 4, in: guest)`.
/// - If all names have one letter, no parameter of the function has a label, since they don't tell the arguments apart:
///   `add(1, 2)`.
/// - Otherwise all parameters have labels but the first, which has one only if its name is a preposition: `set("k", value: v)`,
///   `area(of: shape)`.
struct FunctionSignature {
  struct Parameter {
    /// The argument label without quotes, or `nil` if there is none.
    var label: String?
    /// The name inside the function: it is unique there and not a keyword.
    var local: String
    var type: String
    /// What is lowered: the parameter, or the bytes of a `UTF8Span`.
    var lowered: String
  }

  let function: Function
  /// The Swift name, without quotes.
  let name: String
  /// The parameters of the WIT function, without the `self` of a method.
  var parameters: [Parameter]
  /// The return type, or `nil` if there is none. For a `result` it is the success type.
  let returned: String?
  /// The type of the error of a WIT `result`, or `nil` if the function returns another type.
  let thrown: String?
  /// Whether the function throws the error of a WIT `result`.
  var throwsResult: Bool { thrown != nil }
  /// The type of the view that is read instead of the result; `nil` if the result is copied.
  let reader: String?

  init(
    _ function: Function, _ printer: TypePrinter, _ views: FunctionViews,
    scope: inout LocalScope
  ) {
    self.function = function
    name = Self.name(of: function, side: printer.place.side)
    var written = function.parameters
    if case .method = function.kind { written.removeFirst() }
    parameters = written.enumerated().map { index, parameter in
      let view = views.borrows ? printer.borrowed(parameter.type) : nil
      let local = scope.declare(parameter.name)
      let isText = view != nil && printer.isText(parameter.type)
      return Parameter(
        label: Self.label(parameter.name, index, among: written, of: function), local: local,
        type: view ?? printer(parameter.type), lowered: isText ? "\(local).span" : local)
    }
    reader = views.leases ? function.result.flatMap { printer.leased($0) } : nil
    let result = Self.resultParts(function, printer.names.model)
    thrown = result.map { printer.failure($0.err) }
    if let result {
      returned = result.ok.map { printer($0) }
    } else {
      returned = function.result.map { printer($0) }
    }
  }

  /// The Swift name of a function.
  static func name(of function: Function, side: Side) -> String {
    switch function.kind {
    case .freestanding: SwiftNames.member(function.name)
    case .constructor: "init"
    case .method:
      SwiftNames.member(function.baseName, reserved: side == .exported ? ["close"] : [])
    case .static: SwiftNames.member(function.baseName)
    }
  }

  /// The success and error types of the `result` that a function returns, or `nil` if it returns another type.
  static func resultParts(
    _ function: Function, _ model: Model
  ) -> (ok: TypeRef?, err: TypeRef?)? {
    guard let type = function.result, case .defined(let id) = model.resolvingAliases(type),
      case .result(let ok, let err) = model[id].kind
    else { return nil }
    return (ok, err)
  }

  private static let prepositions: Set<String> = [
    "about", "after", "as", "at", "before", "by", "for", "from", "in", "into", "of", "on", "to",
    "with", "without",
  ]

  private static func label(
    _ name: String, _ index: Int, among parameters: [PintleModel.Parameter], of function: Function
  ) -> String? {
    let label = SwiftNames.label(name)
    if case .constructor = function.kind { return label }
    if index == 0 { return prepositions.contains(name) ? label : nil }
    return parameters.allSatisfy { $0.name.count == 1 } ? nil : label
  }

  /// The documentation of a function that the host calls: that of the WIT, and what it throws.
  func exportDocs(_ docs: String?) -> String {
    guard reader != nil else {
      let error = thrown.map { "`\($0)`, or `GuestError`" } ?? "`GuestError`"
      return Self.adding("- Throws: \(error).", to: docs)
    }
    let error = thrown.map { "`\($0)`, `GuestError`" } ?? "`GuestError`"
    let lease = Self.adding(
      "The closure reads the result where it lies in the guest's memory. It can't call the guest.",
      to: docs)
    return Self.adding("- Throws: \(error), or the error of the closure.", to: lease)
  }

  /// The documentation of a function that the host implements: that of the WIT, and what it throws to return an error.
  func importDocs(_ docs: String?) -> String? {
    guard let thrown else { return docs }
    return Self.adding("- Throws: `\(thrown)` for the `err` of the `result`.", to: docs)
  }

  private static func adding(_ line: String, to docs: String?) -> String {
    guard let docs, docs.contains(where: { !$0.isWhitespace }) else { return line }
    return docs + "\n\n" + line
  }

  /// The declarations of the parameters.
  var declarations: [String] {
    parameters.map { parameter in
      let label = parameter.label ?? "_"
      let name = parameter.label == parameter.local ? label : "\(label) \(parameter.local)"
      return "\(name): \(parameter.type)"
    }
  }

  /// The arguments of a call with these values.
  func arguments(_ values: [String]) -> [String] {
    zip(parameters, values).map { parameter, value in
      parameter.label.map { "\($0): \(value)" } ?? value
    }
  }
}
