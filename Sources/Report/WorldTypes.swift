import PintleABI
import PintleModel

/// The named types of a world's items.
struct WorldTypes {
  /// The types of one item, in the order of their declaration.
  struct Group {
    /// The identity of the interface, or of the world.
    var key: String
    var types: [ID<TypeDefinition>]
    /// Names for types of other interfaces, which are described there.
    var uses: [Use]
  }

  struct Use {
    var name: String
    /// The id of the interface that has the type, and its name there.
    var owner: String
    var nameThere: String
  }

  let groups: [Group]

  init(_ model: Model, _ world: ID<World>) {
    var groups: [Group] = []
    // An interface can be in the world several times, once for each key.
    var seen: Set<String> = []
    let items = model[world].imports + model[world].exports
    let own = items.compactMap { item -> ID<TypeDefinition>? in
      if case .type(let id) = item.kind { id } else { nil }
    }
    groups.append(Group(CoreNames.root, own, model))
    for item in items {
      let key = model.identity(of: item)
      guard case .interface(let id) = item.kind, seen.insert(key).inserted else { continue }
      groups.append(Group(key, model[id].types, model))
    }
    self.groups = groups.filter { !$0.types.isEmpty || !$0.uses.isEmpty }
  }
}

extension WorldTypes.Group {
  fileprivate init(_ key: String, _ types: [ID<TypeDefinition>], _ model: Model) {
    self.key = key
    self.types = types.filter { !model.isUsed($0) }
    uses = types.compactMap { id in
      guard model.isUsed(id), case .alias(.defined(let target)) = model[id].kind,
        case .interface(let owner) = model[target].owner
      else { return nil }
      return WorldTypes.Use(
        name: model[id].name ?? "", owner: model.qualifiedName(of: owner) ?? "",
        nameThere: model[target].name ?? "")
    }
  }
}
