import PintleABI
import PintleModel

/// The guests that implement what a world imports: for each interface that such a guest's world exports, the world's bindings
/// use the types and functions of that guest's bindings.
struct Providers {
  /// A guest whose bindings are in the same Swift module.
  struct Provider {
    /// The names in its bindings.
    let names: WorldNames
    /// The interfaces that it implements for the world.
    let interfaces: Set<ID<Interface>>
    /// Those interfaces, and all whose types they use.
    let reached: Set<ID<Interface>>
    /// Whether it is a guest of the same world, as in a chain of filters.
    let isSameWorld: Bool

    var id: ID<World> { names.abi.world }

    /// The place of an interface's functions in its bindings.
    func place(of interface: ID<Interface>) -> PlanScope {
      PlanScope(side: .exported, interface: interface)
    }

    /// The property of its class for the functions of an interface.
    func accessor(of interface: ID<Interface>) -> String {
      SwiftNames.quoted(SwiftNames.member(names.labels[interface]))
    }
  }

  var all: [Provider] = []

  /// The guest that implements an imported interface. One with a label of its own is the host's.
  subscript(place: PlanScope) -> Provider? {
    guard place.side == .imported, place.label == nil, let interface = place.interface else {
      return nil
    }
    return all.first { $0.interfaces.contains(interface) }
  }

  /// The guests whose bindings may declare the types of an interface that none of them implements.
  ///
  /// If several interfaces use the types, one guest's bindings must have declared them for the others, which import
  /// something from it.
  func sources(of interface: ID<Interface>) -> [Provider] {
    let candidates = all.filter { $0.reached.contains(interface) && !$0.isSameWorld }
    let first = candidates.first { candidate in
      candidates.allSatisfy { other in
        other.id == candidate.id || other.imports(from: candidate)
      }
    }
    return first.map { [$0] } ?? candidates
  }

  /// The type in another guest's bindings that a type of the world stands for.
  func origin(of copy: TypeCopy, _ model: Model) -> (provider: Provider, copy: TypeCopy)? {
    guard copy.place.side == .imported, copy.place.label == nil,
      let interface = copy.place.interface
    else { return nil }
    if let provider = self[copy.place] {
      let origin = provider.names.copy(of: copy.type, in: provider.place(of: interface))
      // The bindings of one world declare most types once.
      return provider.isSameWorld && origin == copy ? nil : (provider, origin)
    }
    guard let provider = sources(of: interface).first else { return nil }
    return (provider, provider.names.copy(of: copy.type, in: copy.place))
  }
}

extension Providers.Provider {
  /// Whether its world imports an interface that the other one's exports.
  fileprivate func imports(from other: Self) -> Bool {
    let model = names.model
    let exports = Set(model[other.names.abi.world].exports.map(\.key))
    return model[names.abi.world].imports.contains { item in
      if case .interface = item.key { exports.contains(item.key) } else { false }
    }
  }
}
