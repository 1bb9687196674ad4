import PintleModel

/// The interfaces and worlds of a package that are disabled, with the feature that each requires.
struct DisabledNames {
  var interfaces: [String: String] = [:]
  var worlds: [String: String] = [:]
}

/// The loaded packages by name, with the interfaces and worlds of those that are resolved.
struct PackageTable {
  private struct Entry {
    var id: ID<Package>?
    var hasErrors: Bool
    var interfaces: [String: ID<Interface>] = [:]
    var worlds: [String: ID<World>] = [:]
    var disabled = DisabledNames()
  }

  private var entries: [PackageName: Entry] = [:]
  /// The names of all packages, in order.
  private(set) var names: [PackageName] = []

  init(_ packages: [PackageSource]) {
    for package in packages where !package.isDuplicate {
      names.append(package.name)
      entries[package.name] = Entry(hasErrors: package.hasSyntaxErrors)
    }
  }

  func isLoaded(_ name: PackageName) -> Bool { entries[name] != nil }

  /// The package of a name once it is resolved.
  func id(of name: PackageName) -> ID<Package>? { entries[name]?.id }

  /// Whether a package has errors, and so may lack declarations.
  func hasErrors(_ name: PackageName) -> Bool { entries[name]?.hasErrors ?? true }

  /// Records the declarations of a resolved package, unless an earlier one has the same name.
  mutating func finish(
    _ name: PackageName, as id: ID<Package>, in model: Model, hasErrors: Bool,
    disabled: DisabledNames
  ) {
    guard var entry = entries[name], entry.id == nil else { return }
    entry.id = id
    entry.disabled = disabled
    entry.hasErrors = entry.hasErrors || hasErrors
    entry.interfaces = Dictionary(minimumCapacity: model[id].interfaces.count)
    entry.worlds = Dictionary(minimumCapacity: model[id].worlds.count)
    for interface in model[id].interfaces {
      if let name = model[interface].name { entry.interfaces[name] = interface }
    }
    for world in model[id].worlds { entry.worlds[model[world].name] = world }
    entries[name] = entry
  }

  func interface(_ name: String, in package: PackageName) -> ID<Interface>? {
    entries[package]?.interfaces[name]
  }

  func world(_ name: String, in package: PackageName) -> ID<World>? {
    entries[package]?.worlds[name]
  }

  /// Whether a resolved package has an interface or a world.
  func has(_ target: PathTarget, _ name: String, in package: PackageName) -> Bool {
    switch target {
    case .interface: interface(name, in: package) != nil
    case .world: world(name, in: package) != nil
    }
  }

  /// The feature that a disabled interface or world of a package requires.
  func disabledFeature(
    of target: PathTarget, _ name: String, in package: PackageName
  ) -> String? {
    switch target {
    case .interface: entries[package]?.disabled.interfaces[name]
    case .world: entries[package]?.disabled.worlds[name]
    }
  }

  /// The disabled worlds of each package, with the feature that each requires.
  var disabledWorlds: [PackageName: [String: String]] {
    entries.mapValues(\.disabled.worlds).filter { !$0.value.isEmpty }
  }
}
