import PintleDiagnostics
import PintleModel

/// Finds items that would have the same core name, because of an `@external-id` or because `standard32` leaves out a part of
/// the version.
enum NameCollisions {
  static func find(in abi: WorldABI, _ model: Model, _ scheme: NameScheme) -> [Diagnostic] {
    if scheme == .legacy, !hasChosenNames(model[abi.world], model) { return [] }
    var finder = Finder(reserved: CoreNames(scheme: scheme).reserved)
    if scheme == .standard32 {
      for item in model[abi.world].imports where model.hasCoreImports(item) {
        finder.add(ItemNames(scheme, item, model), item.span)
      }
    }
    for scope in abi.imports + abi.exports {
      for function in scope.functions { finder.add(function, of: scope.key) }
    }
    for resource in abi.importedResources {
      let item = Item(resource.key, resource.name, model[resource.resource].span)
      finder.add(resource.drop, item)
    }
    for resource in abi.exportedResources {
      let item = Item(resource.key, resource.name, model[resource.resource].span)
      for intrinsic in [resource.new, resource.rep, resource.drop] { finder.add(intrinsic, item) }
      finder.add(export: resource.destructor, item)
    }
    return finder.diagnostics
  }

  /// Whether a name comes from an `@external-id` or belongs to a function of the world itself. All other names of the legacy
  /// scheme are whole WIT names with separators, so no two are the same.
  private static func hasChosenNames(_ world: World, _ model: Model) -> Bool {
    (world.imports + world.exports).contains { item in
      if item.externalID != nil { return true }
      switch item.kind {
      case .function: return true
      case .interface(let id): return model[id].functions.contains { $0.externalID != nil }
      case .type: return false
      }
    }
  }

  private struct Item {
    let key: String
    private let ownName: String
    let span: Span
    /// Whether its core name comes from an `@external-id`.
    let hasChosenName: Bool

    init(_ key: String, _ name: String, _ span: Span, hasChosenName: Bool = false) {
      self.key = key
      ownName = name
      self.span = span
      self.hasChosenName = hasChosenName
    }

    /// The WIT names of the interface and of the item in it.
    var name: String { key == CoreNames.root ? ownName : "\(key) \(ownName)" }
  }

  private struct Finder {
    let reserved: [String]
    private var imports: [ImportName: Item] = [:]
    private var exports: [String: Item] = [:]
    /// The interfaces by their import modules, and the modules shared by several interfaces by the interfaces.
    private var modules: [String: (key: String, span: Span)] = [:]
    private var shared: [String: String] = [:]
    /// Two items are reported once, even if they share several names.
    private var reported: Set<[String]> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(reserved: [String]) {
      self.reserved = reserved
    }

    /// Adds an imported interface under its id. Two with the same canonical id collide, whatever they contain.
    mutating func add(_ interface: ItemNames, _ span: Span) {
      let (module, key) = (interface.module, interface.key)
      guard let first = modules.updateValue((key, span), forKey: module) else { return }
      shared[first.key] = module
      shared[key] = module
      diagnostics.append(
        Diagnostic(
          .nameCollision,
          "`\(first.key)` and `\(key)` have the same core import module `\(module)`",
          at: span, labels: [Label("first used here", at: first.span)],
          help: ["import one of them under a label, `import label: \(key);`, or use legacy names"]))
    }

    mutating func add(_ function: WorldABI.FunctionABI, of key: String) {
      let item = Item(
        key, function.function.name, function.function.span,
        hasChosenName: function.function.externalID != nil)
      switch function.coreName {
      case .import(let name): add(name, item)
      case .export(let name):
        if add(export: name, item), let postReturn = function.postReturn {
          add(export: postReturn, item)
        }
      }
    }

    mutating func add(_ name: ImportName, _ item: Item) {
      guard let first = imports.updateValue(item, forKey: name) else { return }
      // The collision of the interfaces is already reported.
      if shared[item.key] != name.module || shared[first.key] != name.module {
        report("core import `\(name.module)` `\(name.field)`", item, first)
      }
    }

    /// Whether the name was free.
    @discardableResult
    mutating func add(export name: String, _ item: Item) -> Bool {
      if reserved.contains(name) {
        diagnostics.append(
          Diagnostic(
            .nameCollision, "core export `\(name)` is reserved for the module itself",
            at: item.span,
            help: [
              item.hasChosenName
                ? "choose another `@external-id`" : "choose another name with `@external-id`"
            ]))
      } else if let first = exports.updateValue(item, forKey: name) {
        report("core export `\(name)`", item, first)
      } else {
        return true
      }
      return false
    }

    private mutating func report(_ what: String, _ item: Item, _ first: Item) {
      guard reported.insert([first.name, item.name]).inserted else { return }
      diagnostics.append(
        Diagnostic(
          .nameCollision, "`\(first.name)` and `\(item.name)` have the same \(what)",
          at: item.span, labels: [Label("first used here", at: first.span)],
          help: ["choose another `@external-id` for one of them"]))
    }
  }
}

extension Model {
  /// Whether an item is an interface under its own id that has core imports.
  fileprivate func hasCoreImports(_ item: WorldItem) -> Bool {
    guard case .interface(let id) = item.key else { return false }
    return !self[id].functions.isEmpty
      || self[id].types.contains { if case .resource = self[$0].kind { true } else { false } }
  }
}
