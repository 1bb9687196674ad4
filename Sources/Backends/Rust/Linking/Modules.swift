import PintleABI
import PintleModel

/// A module of the generated file, by the names on the way from its root.
struct ModulePath: Hashable {
  var segments: [String]

  static let root = ModulePath(segments: [])

  var isRoot: Bool { segments.isEmpty }

  func appending(_ segment: String) -> ModulePath {
    ModulePath(segments: segments + [segment])
  }

  /// How an item of this module is written in `other`: the shortest chain of `super`, never `crate`,
  /// because the file can stand anywhere in a crate.
  func item(_ name: String, from other: ModulePath) -> String {
    if self == other { return name }
    let common = zip(segments, other.segments).prefix { $0 == $1 }.count
    let up = Array(repeating: "super", count: other.segments.count - common)
    return (up + segments.dropFirst(common) + [name]).joined(separator: "::")
  }
}

/// The interfaces of a world and the modules that stand for them.
struct Modules {
  struct Entry {
    var item: WorldItem
    var interface: ID<Interface>
    var side: Side
    var path: ModulePath
    /// Whether it is the module of its interface and side; further ones of the same world are aliases of it.
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
