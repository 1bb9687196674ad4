import PintleModel

/// What a name in an interface or a world stands for.
enum Binding {
  case type(ID<TypeDefinition>)
  case function
  /// A type that waits for a feature.
  indirect case disabled(feature: String)
  /// Something with an error, which is compatible with everything.
  case invalid
}

/// What the names of an interface or a world mean.
///
/// Most have few names, which are searched from end to end: hash tables would be most of what very many of them take.
struct BodyNames {
  private struct Entry {
    let name: String
    var binding: Binding
  }

  /// All names while they are few, else none.
  private var few: [Entry] = []
  /// All names once they are many.
  private var many: [String: Binding] = [:]
  private static let mostFew = 12

  subscript(name: String) -> Binding? {
    few.first { $0.name == name }?.binding ?? many[name]
  }

  /// Makes room for names.
  mutating func reserveSpace(for count: Int) {
    if count > Self.mostFew {
      many.reserveCapacity(many.count + count)
    } else {
      few.reserveSpace(for: count)
    }
  }

  /// Gives a name a meaning, or another one.
  mutating func bind(_ name: String, to binding: Binding) {
    if !many.isEmpty {
      many[name] = binding
    } else if let place = few.firstIndex(where: { $0.name == name }) {
      few[place].binding = binding
    } else {
      few.append(Entry(name: name, binding: binding))
      if few.count > Self.mostFew { makeTable() }
    }
  }

  private mutating func makeTable() {
    many.reserveCapacity(2 * few.count)
    for entry in few { many[entry.name] = entry.binding }
    few = []
  }

  /// Changes what all names mean.
  mutating func change(_ change: (Binding) -> Binding) {
    for place in few.indices { few[place].binding = change(few[place].binding) }
    for place in many.values.indices { many.values[place] = change(many.values[place]) }
  }

  /// All names, in no order.
  var all: [String] { few.map(\.name) + many.keys }

  /// The names of types, in no order.
  var types: [String] {
    few.compactMap { if case .type = $0.binding { $0.name } else { nil } }
      + many.compactMap { if case .type = $0.value { $0.key } else { nil } }
  }
}
