import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The imports and exports of a world while they are collected.
struct WorldItems {
  /// The raw value is the verb in messages.
  enum Direction: String {
    case imported
    case exported
  }

  /// The items of one direction.
  struct List {
    private(set) var items: [WorldItem] = []
    /// The names of the items, as far as they are declared.
    var names = DeclaredNames()
    /// The indexes of the interfaces without a label.
    private var interfaces: [ID<Interface>: Int] = [:]

    /// Adds an item, unless it is an interface without a label that is in the list.
    mutating func append(_ item: WorldItem) {
      if case .interface(let id) = item.key {
        if interfaces[id] != nil { return }
        interfaces[id] = items.count
      }
      items.append(item)
    }

    mutating func declareNames() {
      for case (.name(let name), let span) in items.map({ ($0.key, $0.span) }) {
        _ = names.declare(Identifier(text: name, span: span))
      }
    }

    /// The index of an interface without a label.
    func index(of interface: ID<Interface>) -> Int? { interfaces[interface] }

    func contains(_ interface: ID<Interface>) -> Bool { interfaces[interface] != nil }

    subscript(index: Int) -> WorldItem {
      get { items[index] }
      set { items[index] = newValue }
    }
  }

  var imports = List()
  var exports = List()

  init() {}

  init(of world: World) {
    for item in world.imports { imports.append(item) }
    for item in world.exports { exports.append(item) }
  }

  subscript(direction: Direction) -> List {
    get { direction == .imported ? imports : exports }
    _modify {
      switch direction {
      case .imported: yield &imports
      case .exported: yield &exports
      }
    }
  }

  func store(in world: inout World) {
    world.imports = imports.items
    world.exports = exports.items
  }
}

extension WorldItem {
  /// The name that `include … with` can replace; for a member, that of its resource.
  var renamableName: String? {
    guard case .name(let name) = key else { return nil }
    guard case .function(let function) = kind, function.resource != nil else { return name }
    return function.resourceName
  }
}
