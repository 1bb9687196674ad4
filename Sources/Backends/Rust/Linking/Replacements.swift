import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// What the option `with` replaces by modules and types of the user's crate. Exports keep their own types.
struct Replacements {
  /// A module that stands for that of an imported interface.
  struct Module {
    /// The path that the user wrote, from the root of the file.
    var path: String
    /// The name under which the file imports it.
    var alias: String
  }

  /// By the WIT identities of the interfaces.
  private(set) var modules: [String: Module] = [:]
  /// The paths of types, without the lifetime that they may have.
  private(set) var types: [ID<TypeDefinition>: String] = [:]
  private(set) var problems: [Diagnostic] = []

  private let model: Model
  private var known: [String] = []
  private var names = RustNames.locals()

  init(_ entries: [String], _ model: Model, _ world: World) {
    self.model = model
    if entries.isEmpty { return }
    let imports = Self.imports(world, model)
    known = imports.map(\.key)
    for entry in entries { add(entry, imports) }
  }

  /// The modules in the order of their names.
  var sortedModules: [Module] { modules.values.sorted { $0.alias < $1.alias } }

  private static func imports(
    _ world: World, _ model: Model
  ) -> [(key: String, interface: ID<Interface>)] {
    world.imports.compactMap { item in
      guard case .interface(let id) = item.kind else { return nil }
      return (model.identity(of: item), id)
    }
  }

  private mutating func add(
    _ entry: String, _ imports: [(key: String, interface: ID<Interface>)]
  ) {
    // Keys may have a `=` only in theory; paths have none.
    guard let separator = entry.lastIndex(of: "="), separator != entry.startIndex else {
      return report(
        "`\(entry)` is not a value of `with`",
        help: "write KEY=PATH, for example wasi:io/poll@0.2.0=crate::poll")
    }
    let key = String(entry[..<separator])
    let path = String(entry[entry.index(after: separator)...])
    guard path == "generate" || RustSyntax.isPath(path) else {
      return report("`\(path)` in `with` is not a path of Rust")
    }
    if imports.contains(where: { $0.key == key }) {
      return addModule(key, path)
    }
    let types = Self.types(named: key, in: imports, model)
    if types.isEmpty {
      let nearest = nearestName(to: key, among: known)
      return report(
        "the world imports no interface or type `\(key)`, which `--with` names",
        help: nearest.map { "did you mean `\($0)`?" })
    }
    for type in types { addType(type, key, path) }
  }

  private mutating func addModule(_ key: String, _ path: String) {
    if path == "generate" { return }
    let name = key.split(separator: "/").last?.prefix { $0 != "@" } ?? ""
    let alias = names.declare("_with_\(KebabName(String(name)).snake)")
    modules[key] = Module(path: path, alias: alias)
  }

  private mutating func addType(_ id: ID<TypeDefinition>, _ key: String, _ path: String) {
    switch model[id].kind {
    case .record, .variant, .enumeration, .flags, .resource:
      if path != "generate" { types[id] = path }
    default:
      report(
        "`\(key)` can't be replaced by `with`: it is another name of a type",
        help: "replace records, variants, enums, flags or resources")
    }
  }

  /// `ns:pkg/interface/type`, or the name of a type in an inline interface.
  private static func types(
    named key: String, in imports: [(key: String, interface: ID<Interface>)], _ model: Model
  ) -> [ID<TypeDefinition>] {
    let parts = key.split(separator: "/")
    let owner = parts.dropLast().joined(separator: "/")
    return imports.filter { owner.isEmpty ? model[$0.interface].name == nil : $0.key == owner }
      .flatMap { model[$0.interface].types }
      .filter { (model[$0].name ?? "") == parts.last ?? "" }
  }

  private mutating func report(_ message: String, help: String? = nil) {
    problems.append(Diagnostic(.invalidOption, message, help: help.map { [$0] } ?? []))
  }
}
