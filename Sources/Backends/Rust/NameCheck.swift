import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT names that are different but the same in Rust, such as `a-1` and `a1` as types.
struct NameCheck {
  private let model: Model
  private let world: World
  private let modules: Modules

  private struct Name {
    var wit: String
    var rust: String
    var span: Span
  }

  init(_ input: BackendInput) {
    model = input.model
    world = input.world
    modules = Modules(input.model, input.world)
  }

  func diagnostics() -> [Diagnostic] {
    var all = interfaceModules()
    for entry in modules.entries where entry.isPrimary {
      let interface = model[entry.interface]
      all += types(interface.types) + functions(interface.functions)
    }
    all += functions(
      world.exports.compactMap {
        if case .function(let function) = $0.kind { function } else { nil }
      })
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

  private func types(_ ids: [ID<TypeDefinition>]) -> [Diagnostic] {
    let names = TypeNameTable(model).names
    let types = ids.map {
      Name(wit: model[$0].name ?? "", rust: names[$0] ?? "", span: model[$0].span)
    }
    return collisions(types) + ids.flatMap(parts)
  }

  private func parts(_ id: ID<TypeDefinition>) -> [Diagnostic] {
    switch model[id].kind {
    case .record(let fields):
      collisions(
        fields.map { Name(wit: $0.name, rust: RustNames.value($0.name), span: $0.span) })
    case .variant(let cases):
      collisions(cases.map { Name(wit: $0.name, rust: RustNames.type($0.name), span: $0.span) })
    case .enumeration(let labels):
      collisions(labels.map { Name(wit: $0.name, rust: RustNames.type($0.name), span: $0.span) })
    case .flags(let labels):
      collisions(labels.map { Name(wit: $0.name, rust: Words($0.name).shout, span: $0.span) })
    case .alias, .resource, .own, .borrow, .tuple, .option, .result, .list,
      .fixedLengthList, .map, .future, .stream:
      []
    }
  }

  private func functions(_ functions: [Function]) -> [Diagnostic] {
    let owners = Set(functions.map(\.resource)).sorted { ($0?.index ?? -1) < ($1?.index ?? -1) }
    return owners.flatMap { owner in
      collisions(
        functions.filter { $0.resource == owner }.map {
          Name(wit: $0.baseName, rust: FunctionPrinter.name($0), span: $0.span)
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
