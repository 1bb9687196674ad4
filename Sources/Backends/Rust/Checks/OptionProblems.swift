import PintleDiagnostics
import PintleModel

/// Finds texts in options that can't stand in the output or name nothing.
struct OptionProblems {
  private var problems: [Diagnostic] = []

  static func find(_ options: RustOptions, _ types: [TypeDefinition]) -> [Diagnostic] {
    var finder = OptionProblems()
    finder.check(options.macroName, "export-macro-name", "an identifier", RustSyntax.isIdentifier)
    finder.check(options.bindingsModule, "default-bindings-module", "a path", RustSyntax.isPath)
    for derive in options.derives {
      finder.check(derive, "additional-derive-attributes", "a path", RustSyntax.isPath)
    }
    if let suffix = options.suffix, !suffix.unicodeScalars.allSatisfy({ (" "..."~").contains($0) })
    {
      finder.report("`--type-section-suffix` may have only printable characters of ASCII")
    }
    let names = types.compactMap(\.name)
    for name in options.underivedTypes where !names.contains(name) {
      let nearest = nearestName(to: name, among: names)
      finder.report(
        "there is no type `\(name)`, which `--additional-derive-ignore` names",
        help: nearest.map { "did you mean `\($0)`?" })
    }
    return finder.problems
  }

  private mutating func check(
    _ text: String?, _ option: String, _ kind: String, _ isValid: (String) -> Bool
  ) {
    guard let text, !isValid(text) else { return }
    report("`\(text)`, the value of `--\(option)`, is not \(kind) of Rust")
  }

  private mutating func report(_ message: String, help: String? = nil) {
    problems.append(Diagnostic(.invalidOption, message, help: help.map { [$0] } ?? []))
  }
}
