import PintleABI
import PintleCodegen
import PintleModel

/// The interfaces of a world and their modules.
struct Modules {
  struct Entry {
    var item: WorldItem
    var interface: ID<Interface>
    var side: Side
    /// The label of the item; `nil` for an interface under its own id.
    var label: String?
    var path: ModulePath
    /// Whether the user's crate has the module.
    var isReplaced: Bool
    /// Whether the module declares all types of its interface and side. Modules of the same interface under other names
    /// declare only those with handles, and have aliases of the others.
    var isPrimary = false
  }

  private struct Key: Hashable {
    var interface: ID<Interface>
    var side: Side
    var label: String?
  }

  private(set) var entries: [Entry] = []
  private var paths: [Key: ModulePath] = [:]
  /// The modules that declare the types without handles, by keys without a label.
  private var primary: [Key: ModulePath] = [:]

  init(_ model: Model, _ world: World, _ replacements: Replacements) {
    for (items, side) in [(world.imports, Side.imported), (world.exports, Side.exported)] {
      for item in items {
        guard case .interface(let id) = item.kind else { continue }
        let replacement =
          side == .imported ? replacements.modules[model.identity(of: item)] : nil
        let path =
          replacement.map { ModulePath(segments: [$0.alias]) }
          ?? Self.path(of: item, id, side, in: model)
        let label = item.key.label
        paths[Key(interface: id, side: side, label: label)] = path
        entries.append(
          Entry(
            item: item, interface: id, side: side, label: label, path: path,
            isReplaced: replacement != nil))
      }
    }
    for index in entries.indices {
      let entry = entries[index]
      let key = Key(interface: entry.interface, side: entry.side)
      let main = primary[key] ?? paths[key] ?? entry.path
      primary[key] = main
      entries[index].isPrimary = main == entry.path
    }
  }

  /// The module of a copy of an interface; `nil` if the world doesn't have the interface on that side.
  func path(of interface: ID<Interface>, _ side: Side, label: String?) -> ModulePath? {
    paths[Key(interface: interface, side: side, label: label)]
      ?? primary[Key(interface: interface, side: side)]
  }

  /// The module that declares the types without handles of an interface.
  func primaryPath(of interface: ID<Interface>, _ side: Side) -> ModulePath? {
    primary[Key(interface: interface, side: side)]
  }

  /// Whether the world exports the interface under its own id.
  func exports(_ interface: ID<Interface>) -> Bool {
    paths[Key(interface: interface, side: .exported)] != nil
  }

  /// Whether the user's crate has a module.
  func isReplaced(_ path: ModulePath) -> Bool {
    entries.contains { $0.isReplaced && $0.path == path }
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
    return RustNames.escape(KebabName(package.name).snake + String(suffix))
  }
}
