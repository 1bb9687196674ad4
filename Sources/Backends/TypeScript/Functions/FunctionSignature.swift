import PintleABI
import PintleCodegen
import PintleModel

/// The parameters and the result of a function in TypeScript.
struct FunctionSignature {
  var parameters: [Code]
  /// The type of the result; `nil` for a constructor.
  var result: TypeText?

  /// - Parameters:
  ///   - locals: the names of the parameters, without the receiver of a method.
  init(_ function: Function, locals: [String], types: TypePrinter) {
    let model = types.names.model
    let written = function.writtenParameters
    let firstOptional =
      written.lastIndex { !model.isOptional($0.type) }.map { $0 + 1 } ?? 0
    parameters = zip(written, locals).enumerated().map { index, parameter in
      let mark = index >= firstOptional ? "?" : ""
      let type = types.parameters.parameter(parameter.0.type)
      return .typed(
        "\(parameter.1)\(types: "\(mark):")", mark.isEmpty ? type : type.optional)
    }
    if case .constructor = function.kind { return }
    result = Self.resultType(function, types)
  }

  /// What follows the parameters: `): T` and `tail`.
  func close(_ tail: String) -> Code {
    guard let result else { return Code(")\(tail)") }
    return .typed(")\(types: ":")", result, tail: tail)
  }

  /// The type that a call returns.
  static func resultType(_ function: Function, _ types: TypePrinter) -> TypeText {
    let value = valueType(function, types)
    guard types.isAsync(function) else { return value }
    if types.isCalledByHost { return .list("\(types.global("Promise"))<", [value], ">") }
    let promise = TypeText.list("\(types.global("PromiseLike"))<", [value], ">")
    guard case .union(let members) = value else { return .union([value, promise]) }
    return .union(members + [promise])
  }

  /// The type of the result; for a `result`, that of its `ok` case.
  private static func valueType(_ function: Function, _ types: TypePrinter) -> TypeText {
    guard let type = function.result else { return .name("void") }
    let cases = types.names.model.resultCases(type)
    if types.views(of: function).leases { return types.results.leased(cases?.ok ?? type) }
    guard let cases else { return types.results.print(type) }
    return cases.ok.map { types.results.print($0) } ?? .name("void")
  }

  /// The names of the parameters in declarations.
  static func names(_ function: Function) -> [String] {
    var scope = NameScope(reserved: TypeScriptNames.reservedWords, escape: TypeScriptNames.escape)
    return function.writtenParameters.map { scope.declare(KebabName($0.name).camel) }
  }
}

extension Function {
  /// The parameters as written in WIT, without the receiver of a method.
  var writtenParameters: [Parameter] {
    switch kind {
    case .method: Array(parameters.dropFirst())
    case .freestanding, .constructor, .static: parameters
    }
  }
}
