import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The names of the functions of a body. Their table is made when the first unknown type asks for it.
final class FunctionNames {
  private let collect: () -> [Identifier]
  private lazy var table = Dictionary(
    collect().map { ($0.text, $0) }, uniquingKeysWith: { $1 })

  /// - Parameter collect: all names, in order.
  init(_ collect: @escaping () -> [Identifier] = { [] }) {
    self.collect = collect
  }

  subscript(name: String) -> Identifier? { table[name] }
}

/// Names that are no types.
extension BodyResolver {
  /// The types that need no definition, with and without arguments.
  private static let builtInNames = [
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64", "char", "string",
    "list", "option", "result", "tuple", "map", "future", "stream",
  ]

  /// Reports all names in the type of a parameter or a result that nothing has.
  func reportUnknownNames(in type: TypeSyntax) {
    for name in TypeDefinitionSyntax.Kind.alias(type).references {
      switch names[name.text] {
      case .type, .invalid, .disabled: break
      case nil where name.isMissing: break
      case .function, nil: reportUnknownType(name) { names.all }
      }
    }
  }

  func reportUnknownType(_ name: Identifier, candidates: () -> [String]) {
    if let function = functionNames[name.text] {
      return reporter.report(
        .notAType, "`\(name.text)` is a function, not a type", at: name.span,
        labels: [Label("the function", at: function.span)])
    }
    reporter.report(
      .unknownType, "no type named `\(name.text)`", at: name.span,
      notes: isInline ? ["types of the world are not visible in an inline interface"] : [],
      help: help(for: name, candidates))
  }

  private func help(for name: Identifier, _ candidates: () -> [String]) -> [String] {
    if let help = TypeNameHints.help(type: name.text) { return [help] }
    return package.use(of: name.text)
      + reporter.suggestion(for: name.text, kind: "a type") {
        candidates().filter { functionNames[$0] == nil } + Self.builtInNames
      }
  }
}

extension PackageResolver {
  /// The `use` statement for a type of that name which another interface defines, here or in another package.
  func use(of name: String) -> [String] {
    guard let place = session.nameIndex.type(name, in: source.name) else { return [] }
    return ["write `use \(place).{\(name)};` to use it from there"]
  }
}
