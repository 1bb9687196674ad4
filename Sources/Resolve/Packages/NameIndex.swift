import PintleModel
import PintleSyntax

/// Where names are declared in all packages of a run. It is made when the first unknown name asks for it.
struct NameIndex {
  /// The interfaces that define a type of one name: the first one of all, and of each package.
  private struct Definers {
    let first: String
    var byPackage: [PackageName: String] = [:]
  }

  private var interfaces: [String: [PackageName]] = [:]
  private var worlds: [String: [PackageName]] = [:]
  private var types: [String: Definers] = [:]

  init(_ packages: [PackageSource]) {
    for package in packages where !package.name.namespace.isEmpty {
      for declaration in package.files.flatMap(\.declarations) {
        switch declaration {
        case .interface(let interface):
          interfaces[interface.name.text, default: []].append(package.name)
          add(interface, package.name)
        case .world(let world): worlds[world.name.text, default: []].append(package.name)
        case .use, .package: break
        }
      }
    }
  }

  private mutating func add(_ interface: InterfaceSyntax, _ package: PackageName) {
    if interface.name.isMissing { return }
    for case .type(let type) in interface.items {
      let name = interface.name.text
      types[type.name.text, default: Definers(first: package.path(of: name))]
        .byPackage[package] = name
    }
  }

  /// The path of an interface that defines a type, from a package's point of view: one of its own, if possible.
  func type(_ name: String, in package: PackageName) -> String? {
    guard let definers = types[name] else { return nil }
    return definers.byPackage[package] ?? definers.first
  }

  /// Whether a package declares an interface or a world.
  func has(_ name: String, _ target: PathTarget, in package: PackageName) -> Bool {
    (target == .world ? worlds : interfaces)[name]?.contains(package) == true
  }

  /// Up to two paths of interfaces or worlds of that name in other packages.
  func paths(_ name: String, _ target: PathTarget, from package: PackageName) -> [String] {
    let packages = (target == .world ? worlds : interfaces)[name] ?? []
    return packages.lazy.filter { $0 != package }.prefix(2).map { $0.path(of: name) }
  }
}

extension PackageName {
  /// The path of something that the package declares: `ns:name/item@version`.
  func path(of item: String) -> String {
    "\(namespace):\(name)/\(item)" + (version.map { "@\($0)" } ?? "")
  }
}
