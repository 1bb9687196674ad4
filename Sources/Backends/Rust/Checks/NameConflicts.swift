import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT items with the same name in Rust: a constructor and a function `new`, or interfaces of packages whose names
/// differ only in case.
///
/// The front end has checked that all other names of a scope differ in more than case and dashes.
struct NameConflicts {
  private let model: Model
  private let modules: Modules

  static func find(_ input: BackendInput, _ modules: Modules) -> [Diagnostic] {
    let names = NameConflicts(model: input.model, modules: modules)
    let scopes = modules.entries.filter(\.isPrimary).map { input.model[$0.interface].functions }
    let own = [input.world.imports, input.world.exports].map { $0.compactMap(\.function) }
    let functions = (own + scopes).flatMap(names.functions)
    // An interface that is both imported and exported has two modules with the same conflict.
    var seen: Set<Span?> = []
    return (names.interfaces() + functions).filter { seen.insert($0.span).inserted }
  }

  private func interfaces() -> [Diagnostic] {
    let items = modules.entries.filter { !$0.isReplaced }.map { entry in
      NamedItem(
        wit: label(entry), name: entry.path.segments.joined(separator: "::"),
        span: entry.item.span)
    }
    return NamedItem.conflicts(items, in: "Rust")
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
      let items = functions.filter { $0.resource == owner }.map {
        NamedItem(wit: $0.baseName, name: ExportPrinter.name($0), span: $0.span)
      }
      return NamedItem.conflicts(items, in: "Rust")
    }
  }
}

extension WorldItem {
  /// A function of the world itself.
  fileprivate var function: Function? {
    if case .function(let function) = kind { function } else { nil }
  }
}
