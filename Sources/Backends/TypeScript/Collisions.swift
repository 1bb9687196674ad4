import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT names that TypeScript can't tell apart: `a-b1` and `a-b-1` are both `aB1`.
enum Collisions {
  /// A WIT name, what it becomes, and where it stands.
  private struct Item {
    var wit: String
    var name: String
    var span: Span
  }

  static func find(_ input: BackendInput) -> [Diagnostic] {
    let model = input.model
    var seen: Set<ID<Interface>> = []
    var problems: [Diagnostic] = []
    for item in input.world.imports + input.world.exports {
      guard case .interface(let id) = item.kind, seen.insert(id).inserted else { continue }
      problems += interface(model[id], model)
    }
    for side in [input.world.imports, input.world.exports] {
      problems += collisions(
        side.compactMap { item in
          guard case .function(let function) = item.kind else { return nil }
          return member(function)
        })
    }
    let types = (input.world.imports + input.world.exports).compactMap { item in
      if case .type(let id) = item.kind { model[id] } else { nil }
    }
    return problems + self.types(types)
  }

  private static func interface(_ interface: Interface, _ model: Model) -> [Diagnostic] {
    var groups: [ID<TypeDefinition>?: [Function]] = [:]
    for function in interface.functions {
      if case .constructor = function.kind { continue }
      groups[function.resource, default: []].append(function)
    }
    let functions = groups.sorted { ($0.key?.index ?? -1) < ($1.key?.index ?? -1) }
      .flatMap { collisions($0.value.map(member)) }
    return functions + types(interface.types.map { model[$0] })
  }

  private static func types(_ types: [TypeDefinition]) -> [Diagnostic] {
    let names = types.compactMap { type in
      type.name.map { Item(wit: $0, name: Words($0).pascal, span: type.span) }
    }
    let fields = types.flatMap { type -> [Diagnostic] in
      switch type.kind {
      case .record(let fields):
        return collisions(fields.map { camel($0.name, $0.span) })
      case .flags(let labels):
        return collisions(labels.map { camel($0.name, $0.span) })
      case .alias, .variant, .enumeration, .resource, .own, .borrow, .tuple, .option, .result,
        .list, .fixedLengthList, .map, .future, .stream:
        return []
      }
    }
    return collisions(names) + fields
  }

  private static func member(_ function: Function) -> Item {
    Item(wit: function.baseName, name: Names.member(function), span: function.span)
  }

  private static func camel(_ name: String, _ span: Span) -> Item {
    Item(wit: name, name: Words(name).camel, span: span)
  }

  private static func collisions(_ items: [Item]) -> [Diagnostic] {
    var first: [String: Item] = [:]
    return items.compactMap { item in
      guard let earlier = first.updateValue(item, forKey: item.name) else { return nil }
      return Diagnostic(
        .nameCollision,
        "`\(earlier.wit)` and `\(item.wit)` are both `\(item.name)` in TypeScript", at: item.span,
        labels: [Label("the other one", at: earlier.span)], help: ["rename one of them"])
    }
  }
}
