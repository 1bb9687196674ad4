import PintleCodegen
import PintleDiagnostics

/// Finds keys that several exported interfaces share, which the root leaves out.
enum NameConflicts {
  static func find(_ input: BackendInput) -> [Diagnostic] {
    zip(input.exportScopes, InterfaceKeys.root(input)).compactMap { scope, keys in
      guard let item = scope.item else { return nil }
      let omitted = InterfaceKeys(item, input).all.filter { !keys.contains($0) }
      guard !omitted.isEmpty else { return nil }
      let names = omitted.map { "`\($0)`" }.joined(separator: " and ")
      return Diagnostic(
        .nameCollision,
        "\(names) would name several members of the root, so the root has none of that name",
        at: item.span, severity: .warning, help: ["use `\(keys.first ?? "")` in TypeScript"])
    }
  }
}
