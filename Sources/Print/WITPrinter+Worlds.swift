import PintleDiagnostics
import PintleModel

/// Worlds.
extension ModelPrinter {
  mutating func printWorld(_ id: ID<World>) {
    let world = model[id]
    prefix(world.docs, world.stability)
    begin("world ")
    name(world.name)
    block { $0.printBody(of: world) }
  }

  private mutating func printBody(of world: World) {
    let start = output.count
    for item in world.imports {
      if case .interface = item.kind { printItem(item, "import ", in: world) }
    }
    printTypes(of: world, isFirst: output.count == start)
    for item in world.imports {
      if case .function(let function) = item.kind, function.resource == nil {
        printItem(item, "import ", in: world)
      }
    }
    if output.count > start, !world.exports.isEmpty { output += "\n" }
    for item in world.exports { printItem(item, "export ", in: world) }
  }

  private mutating func printTypes(of world: World, isFirst: Bool) {
    var used: [ID<TypeDefinition>] = []
    var defined: [ID<TypeDefinition>] = []
    var functions: [Function] = []
    for item in world.imports {
      switch item.kind {
      case .type(let id) where model.isUsed(id): used.append(id)
      case .type(let id): defined.append(id)
      case .function(let function): functions.append(function)
      case .interface: break
      }
    }
    printUses(used, in: world.package)
    var isFirst = isFirst && used.isEmpty
    let members = Members(functions)
    for type in defined {
      separate(&isFirst)
      printDefinition(type, members)
    }
  }

  private mutating func printItem(_ item: WorldItem, _ verb: String, in world: World) {
    switch item.kind {
    case .type: break
    case .function(let function): printFunction(function, verb)
    case .interface(let id):
      prefix(docs(of: item, id), item.stability, item.externalID)
      begin(verb)
      let isInline = model[id].name == nil
      if case .name(let label) = item.key {
        name(label)
        output += isInline ? ": interface" : ": "
      }
      if isInline { return block { $0.printBody(of: id) } }
      path(id, from: world.package)
      output += ";\n"
    }
  }

  /// A labelled item without documentation has that of its interface.
  private func docs(of item: WorldItem, _ interface: ID<Interface>) -> String? {
    if case .interface = item.key { return item.docs }
    return item.docs ?? model[interface].docs
  }
}
