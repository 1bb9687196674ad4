import PintleModel
import PintleSyntax

/// Where names are declared in all packages of a run.
struct NameIndex {
  /// The interfaces that define a type of one name.
  private struct Definers {
    /// The path of the first one in any package.
    let first: String
    /// The name of the last one in each package.
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

  /// The path from a package to an interface that defines a type, in the same package if possible.
  func interface(definingType name: String, from package: PackageName) -> String? {
    guard let definers = types[name] else { return nil }
    return definers.byPackage[package] ?? definers.first
  }

  /// Whether a package declares an interface or a world.
  func declares(_ target: PathTarget, _ name: String, in package: PackageName) -> Bool {
    packages(declaring: target, name).contains(package)
  }

  /// Up to two paths of interfaces or worlds of that name in other packages.
  func paths(to target: PathTarget, _ name: String, from package: PackageName) -> [String] {
    packages(declaring: target, name).lazy.filter { $0 != package }.prefix(2)
      .map { $0.path(of: name) }
  }

  private func packages(declaring target: PathTarget, _ name: String) -> [PackageName] {
    switch target {
    case .interface: interfaces[name] ?? []
    case .world: worlds[name] ?? []
    }
  }
}
