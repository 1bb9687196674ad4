import PintleModel

extension Model {
  /// The first construct in a type that no host backend can print yet, by its WIT name; `nil` if there is none. Named
  /// types inside it are looked at on their own.
  package func unprintedConstruct(in type: TypeRef) -> String? {
    if type == .errorContext { return "error-context" }
    guard case .defined(let id) = type, self[id].name == nil else { return nil }
    return unprintedConstruct(in: self[id].kind)
  }

  /// The same for what a named type is made of.
  package func unprintedConstruct(in kind: TypeDefinition.Kind) -> String? {
    switch kind {
    case .fixedLengthList: "fixed-length list"
    case .map: "map"
    case .future: "future"
    case .stream: "stream"
    case .alias, .record, .variant, .enumeration, .flags, .resource, .own, .borrow, .tuple, .option,
      .result, .list:
      kind.components.lazy.compactMap { unprintedConstruct(in: $0) }.first
    }
  }

  /// The same for the types of a function.
  package func unprintedConstruct(in function: Function) -> String? {
    let types = function.parameters.map(\.type) + [function.result].compactMap { $0 }
    return types.lazy.compactMap { unprintedConstruct(in: $0) }.first
  }
}
