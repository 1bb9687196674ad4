import PintleDiagnostics
import PintleSyntax

/// Names that are no types.
extension BodyResolver {
  /// Types as they were called in earlier versions of the language, and elsewhere.
  private static let otherNames = [
    "float32": "f32", "float64": "f64", "int": "s32", "i8": "s8", "i16": "s16", "i32": "s32",
    "i64": "s64", "str": "string", "boolean": "bool", "byte": "u8", "float": "f32",
    "double": "f64", "unit": "tuple", "expected": "result", "vec": "list",
  ]

  /// The types that need no definition.
  private static let builtInNames = [
    "bool", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64", "char", "string",
  ]

  /// Reports all names in the type of a parameter or a result that nothing has.
  func reportUnknownNames(in type: TypeSyntax) {
    for name in TypeDefinitionSyntax.Kind.alias(type).references {
      switch names[name.text] {
      case .type, .invalid: break
      case nil where name.isMissing: break
      case .function, nil: reportUnknownType(name) { Array(names.keys) }
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
    if let other = Self.otherNames[name.text] { return ["this type is called `\(other)`"] }
    let near = reporter.suggestion(for: name.text, kind: "a type") {
      candidates().filter { functionNames[$0] == nil } + Self.builtInNames
    }
    if !near.isEmpty { return near }
    return package.use(of: name.text).map { ["write `\($0)` to use it from there"] } ?? []
  }
}

extension PackageResolver {
  /// The statement that uses a type which another interface of the package defines.
  fileprivate func use(of name: String) -> String? {
    guard reporter.maySearch else { return nil }
    for node in scope.nodes {
      guard case .interface(let interface) = node.kind else { continue }
      reporter.spend(interface.items.count)
      for case .type(let type) in interface.items where type.name.text == name {
        return "use \(interface.name.text).{\(name)};"
      }
    }
    return nil
  }
}
