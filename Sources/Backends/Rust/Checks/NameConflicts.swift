import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT names that are different but the same in Rust: a function `new` beside a constructor, and interfaces of
/// packages whose names differ in case.
///
/// Other names of one scope never are: those that differ only in case and dashes are errors of the front end.
struct NameConflicts {
  private let model: Model
  private let modules: Modules

  private struct Name {
    var wit: String
    var rust: String
    var span: Span
  }

  init(_ input: BackendInput) {
    model = input.model
    modules = Modules(input.model, input.world)
  }

  func diagnostics() -> [Diagnostic] {
    var all = interfaceModules()
    for entry in modules.entries where entry.isPrimary {
      all += functions(model[entry.interface].functions)
    }
    var seen: Set<Span> = []
    return all.filter { $0.span.map { seen.insert($0).inserted } ?? true }
  }

  // MARK: What shares a scope

  private func interfaceModules() -> [Diagnostic] {
    collisions(
      modules.entries.map {
        Name(
          wit: label($0), rust: $0.path.segments.joined(separator: "::"), span: $0.item.span)
      })
  }

  private func label(_ entry: Modules.Entry) -> String {
    switch entry.item.key {
    case .name(let label): label
    case .interface(let id): model.qualifiedName(of: id) ?? ""
    }
  }

  private func functions(_ functions: [Function]) -> [Diagnostic] {
    let owners = Set(functions.map(\.resource)).sorted { ($0?.index ?? -1) < ($1?.index ?? -1) }
    return owners.flatMap { owner in
      collisions(
        functions.filter { $0.resource == owner }.map {
          Name(wit: $0.baseName, rust: ExportPrinter.name($0), span: $0.span)
        })
    }
  }

  private func collisions(_ names: [Name]) -> [Diagnostic] {
    var first: [String: Name] = [:]
    return names.compactMap { name in
      guard let other = first.updateValue(first[name.rust] ?? name, forKey: name.rust) else {
        return nil
      }
      return Diagnostic(
        .nameCollision, "`\(other.wit)` and `\(name.wit)` are both `\(name.rust)` in Rust",
        at: name.span, labels: [Label("the other one", at: other.span)],
        help: ["rename one of them"])
    }
  }
}
