import PintleDiagnostics

/// Worlds.
extension ModelPrinter {
  mutating func printWorld(_ id: ID<World>) {
    let world = model[id]
    prefix(world.docs)
    block("world \(name(world.name))") { $0.printBody(of: world) }
  }

  private mutating func printBody(of world: World) {
    let start = output.utf8.count
    for item in world.imports {
      if case .interface = item.kind { printItem(item, "import", in: world) }
    }
    printTypes(of: world, isFirst: output.utf8.count == start)
    for item in world.imports {
      if case .function(let function) = item.kind, function.resource == nil {
        printItem(item, "import", in: world)
      }
    }
    if output.utf8.count > start, !world.exports.isEmpty { output += "\n" }
    for item in world.exports { printItem(item, "export", in: world) }
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
      printDefinition(type, members.functions[type] ?? [])
    }
  }

  private mutating func printItem(_ item: WorldItem, _ verb: String, in world: World) {
    switch (item.kind, item.key) {
    case (.function(let function), _):
      prefix(item.docs, item.externalID)
      line("\(verb) \(name(function.name)): \(signature(function));")
    case (.interface(let id), .interface):
      prefix(item.docs, item.externalID)
      line("\(verb) \(path(id, from: world.package));")
    case (.interface(let id), .name(let label)) where model[id].name == nil:
      prefix(item.docs ?? model[id].docs, item.externalID)
      block("\(verb) \(name(label)): interface") { $0.printBody(of: id) }
    case (.interface(let id), .name(let label)):
      prefix(item.docs ?? model[id].docs, item.externalID)
      line("\(verb) \(name(label)): \(path(id, from: world.package));")
    case (.type, _): break
    }
  }
}
