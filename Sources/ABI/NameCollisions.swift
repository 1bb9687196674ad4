import PintleDiagnostics
import PintleModel

/// Finds items that would get one core name (abi.md 1.4, 1.5): by `@external-id`, or since `standard32` leaves out a part of
/// the version.
enum NameCollisions {
  static func find(in abi: WorldABI, _ model: Model, _ scheme: NameScheme) -> [Diagnostic] {
    if scheme == .legacy, !hasChosenNames(model[abi.world], model) { return [] }
    var finder = Finder(reserved: CoreNames(scheme: scheme).reserved)
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

  /// Whether some name is of an `@external-id`, or of a function of the world itself. All other names of the legacy scheme
  /// are whole WIT names with marks between them, of which no two are the same.
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
    private let key: String
    private let ownName: String
    let span: Span

    init(_ key: String, _ name: String, _ span: Span) {
      self.key = key
      ownName = name
      self.span = span
    }

    /// The WIT names of the interface and of what stands in it.
    var name: String { key == CoreNames.root ? ownName : "\(key) \(ownName)" }
  }

  private struct Finder {
    let reserved: [String]
    private var imports: [ImportName: Item] = [:]
    private var exports: [String: Item] = [:]
    /// Two items are reported once, however many names they share.
    private var reported: Set<[String]> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(reserved: [String]) {
      self.reserved = reserved
    }

    mutating func add(_ function: WorldABI.FunctionABI, of key: String) {
      let item = Item(key, function.function.name, function.function.span)
      switch function.coreName {
      case .import(let name): add(name, item)
      case .export(let name):
        if add(export: name, item), let postReturn = function.postReturn {
          add(export: postReturn, item)
        }
      }
    }

    mutating func add(_ name: ImportName, _ item: Item) {
      if let first = imports.updateValue(item, forKey: name) {
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
            at: item.span, help: ["choose another `@external-id`"]))
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
          help: ["give one of them another name with `@external-id`"]))
    }
  }
}
