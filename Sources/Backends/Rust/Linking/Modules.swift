import PintleABI
import PintleModel

/// The interfaces of a world and their modules.
struct Modules {
  struct Entry {
    var item: WorldItem
    var interface: ID<Interface>
    var side: Side
    var path: ModulePath
    /// Whether the module declares the types of its interface and side; others only have aliases of them.
    var isPrimary: Bool
  }

  private struct Key: Hashable {
    var interface: ID<Interface>
    var side: Side
  }

  private(set) var entries: [Entry] = []
  private var primary: [Key: ModulePath] = [:]

  init(_ model: Model, _ world: World) {
    for (items, side) in [(world.imports, Side.imported), (world.exports, Side.exported)] {
      for item in items {
        guard case .interface(let id) = item.kind else { continue }
        let path = Self.path(of: item, id, side, in: model)
        let key = Key(interface: id, side: side)
        let isPrimary = primary[key] == nil
        if isPrimary { primary[key] = path }
        entries.append(
          Entry(item: item, interface: id, side: side, path: path, isPrimary: isPrimary))
      }
    }
  }

  /// The module that declares the types of an interface; `nil` if the world doesn't have it on that side.
  func path(of interface: ID<Interface>, _ side: Side) -> ModulePath? {
    primary[Key(interface: interface, side: side)]
  }

  private static func path(
    of item: WorldItem, _ id: ID<Interface>, _ side: Side, in model: Model
  ) -> ModulePath {
    let names: [String]
    switch item.key {
    case .name(let label):
      names = [RustNames.value(label)]
    case .interface(let id):
      let package = model[model[id].package].name
      names = [
        RustNames.value(package.namespace), packageSegment(package, in: model),
        RustNames.value(model[id].name ?? ""),
      ]
    }
    return ModulePath(segments: (side == .exported ? ["exports"] : []) + names)
  }

  /// The package's name, with its version if there are several versions of it.
  private static func packageSegment(_ package: PackageName, in model: Model) -> String {
    let versions = model.packages.count {
      $0.name.namespace == package.namespace && $0.name.name == package.name
    }
    guard versions > 1, let version = package.version else { return RustNames.value(package.name) }
    let suffix = version.lowercased().map { ".-+".contains($0) ? "_" : $0 }
    return RustNames.escape(RustNames.value(package.name) + String(suffix))
  }
}
