import PintleABI
import PintleModel

/// The Swift signature of a WIT function.
///
/// Only the WIT names of the parameters determine their argument labels: the first parameter has no label, unless its name
/// is a preposition (`area(of:)`); a name of one letter is no label, as it isn't informative (`dotProduct(a, b)`); all other
/// names are labels. All parameters of a constructor have labels (`Vector(x: 3, y: 4, in: guest)`).
struct FunctionSignature {
  struct Parameter {
    /// The argument label without quotes, or `nil` if there is none.
    var label: String?
    /// The name inside the function: it is unique there and not a keyword.
    var local: String
    var type: String
  }

  let function: Function
  /// The Swift name, without quotes.
  let name: String
  /// The parameters of the WIT function, without the `self` of a method.
  var parameters: [Parameter]
  /// The return type, or `nil` if there is none. For a `result` it is the success type.
  let returned: String?
  /// Whether the function throws the error of a WIT `result`.
  let throwsResult: Bool

  init(_ function: Function, _ printer: TypePrinter, scope: inout LocalScope) {
    self.function = function
    name = Self.name(of: function, side: printer.place.side)
    var written = function.parameters
    if case .method = function.kind { written.removeFirst() }
    parameters = written.enumerated().map { index, parameter in
      Parameter(
        label: Self.label(parameter.name, index, of: function),
        local: scope.declare(parameter.name), type: printer(parameter.type))
    }
    let result = Self.resultParts(function, printer.names.model)
    throwsResult = result != nil
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

  private static func label(_ name: String, _ index: Int, of function: Function) -> String? {
    let label = SwiftNames.label(name)
    if case .constructor = function.kind { return label }
    if name.count == 1 { return nil }
    return index == 0 && !prepositions.contains(name) ? nil : label
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
