import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The names of the functions of a body, indexed when the first unknown type is reported.
final class FunctionNames {
  private let collect: () -> [Identifier]
  private lazy var table = Dictionary(
    collect().map { ($0.text, $0) }, uniquingKeysWith: { $1 })

  /// - Parameter collect: returns all names in order.
  init(_ collect: @escaping () -> [Identifier] = { [] }) {
    self.collect = collect
  }

  subscript(name: String) -> Identifier? { table[name] }
}

/// Names that are not types.
extension BodyResolver {
  /// The built-in types, with and without arguments.
  private static let builtInNames = [
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64", "char", "string",
    "list", "option", "result", "tuple", "map", "future", "stream",
  ]

  /// Reports the unknown names in the type of a parameter or a result.
  func reportUnknownNames(in type: TypeSyntax) {
    for name in type.references {
      switch scope[name.text] {
      case .type, .invalid, .disabled: break
      case nil where name.isMissing: break
      case .function, nil: reportUnknownType(name) { scope.names }
      }
    }
  }

  func reportUnknownType(_ name: Identifier, candidates: () -> [String]) {
    if let function = functionNames[name.text] {
      return diagnostics.report(
        .notAType, "`\(name.text)` is a function, not a type", at: name.span,
        labels: [Label("the function", at: function.span)])
    }
    diagnostics.report(
      .unknownType, "no type named `\(name.text)`", at: name.span,
      notes: isInline ? ["types of the world are not visible in an inline interface"] : [],
      help: help(for: name, candidates))
  }

  private func help(for name: Identifier, _ candidates: () -> [String]) -> [String] {
    if let help = TypeNameHints.help(type: name.text) { return [help] }
    return package.useStatement(for: name.text)
      + diagnostics.suggestion(for: name.text, kind: "a type") {
        candidates().filter { functionNames[$0] == nil } + Self.builtInNames
      }
  }
}

extension PackageResolver {
  /// Help with the `use` statement for a type that another interface defines, in this or another package.
  func useStatement(for name: String) -> [String] {
    guard let path = context.nameIndex.interface(definingType: name, from: source.name) else {
      return []
    }
    return ["add `use \(path).{\(name)};` to use the type of that interface"]
  }
}
