import PintleModel

/// The Swift signature of a WIT function.
///
/// Labels follow one rule, from the WIT text alone. The first parameter has no label unless it is a preposition
/// (`area(of:)`); a parameter of one letter has none, since it says nothing at the call (`dotProduct(a, b)`); all
/// others are labelled by their names. The parameters of a constructor all have labels (`Vector(x: 3, y: 4, in: guest)`).
struct FunctionSignature {
  struct Parameter {
    /// `nil` for none; without quotes.
    var label: String?
    /// The name inside of the function, unique there and no keyword.
    var local: String
    var type: String
  }

  let function: Function
  /// The Swift name, without quotes.
  let name: String
  /// Those of the WIT function, without a method's `self`.
  var parameters: [Parameter]
  /// The type that is returned; `nil` for nothing. A `result` is what it is when it succeeds.
  let returned: String?
  /// Whether the function throws the error of a WIT `result`.
  let throwsResult: Bool

  init(_ function: Function, _ names: WorldNames, scope: inout LocalScope) {
    self.function = function
    let printer = TypePrinter(names)
    name = Self.name(of: function)
    var written = function.parameters
    if case .method = function.kind { written.removeFirst() }
    parameters = written.enumerated().map { index, parameter in
      Parameter(
        label: Self.label(parameter.name, index, of: function),
        local: scope.declare(parameter.name), type: printer(parameter.type))
    }
    let result = Self.resultParts(function, names.model)
    throwsResult = result != nil
    if let result {
      returned = result.ok.map { printer($0) }
    } else {
      returned = function.result.map { printer($0) }
    }
  }

  /// The Swift name of a function.
  static func name(of function: Function) -> String {
    switch function.kind {
    case .freestanding: SwiftNames.member(function.name)
    case .constructor: "init"
    case .method: SwiftNames.member(function.baseName, reserved: ["close"])
    case .static: SwiftNames.member(function.baseName)
    }
  }

  /// The sides of the `result` that a function has; `nil` if it has none.
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

  /// The parameters as they are declared.
  var declarations: [String] {
    parameters.map { parameter in
      let label = parameter.label ?? "_"
      let name = parameter.label == parameter.local ? label : "\(label) \(parameter.local)"
      return "\(name): \(parameter.type)"
    }
  }

  /// The arguments of a call that hands over `values`.
  func arguments(_ values: [String]) -> [String] {
    zip(parameters, values).map { parameter, value in
      parameter.label.map { "\($0): \(value)" } ?? value
    }
  }
}
