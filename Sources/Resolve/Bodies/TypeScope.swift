import PintleModel

/// The meaning of a name in an interface or a world.
enum Binding {
  case type(ID<TypeDefinition>)
  case function
  /// A disabled type.
  indirect case disabled(feature: String)
  /// Something with an error, which is not reported again where it is used.
  case invalid
}

/// The names of an interface or a world.
struct TypeScope {
  private var bindings: [String: Binding]

  init(minimumCapacity: Int = 0) {
    bindings = Dictionary(minimumCapacity: minimumCapacity)
  }

  subscript(name: String) -> Binding? { bindings[name] }

  /// Sets or replaces the meaning of a name.
  mutating func bind(_ name: String, to binding: Binding) {
    bindings[name] = binding
  }

  /// Replaces the meaning of each name.
  mutating func mapBindings(_ transform: (Binding) -> Binding) {
    for index in bindings.values.indices {
      bindings.values[index] = transform(bindings.values[index])
    }
  }

  /// All names, unordered.
  var names: [String] { Array(bindings.keys) }

  /// The names of types, unordered.
  var types: [String] {
    bindings.compactMap { if case .type = $0.value { $0.key } else { nil } }
  }
}
