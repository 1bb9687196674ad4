import PintleABI
import PintleCodegen
import PintleModel

/// Prints the file of a world.
struct SwiftFile {
  let names: WorldNames
  let access: String
  private let link: LinkNames
  private let exports: ExportPrinter
  private let imports: ImportPrinter

  init(_ names: WorldNames, access: String) {
    self.names = names
    self.access = access
    link = LinkNames(names)
    exports = ExportPrinter(names: names, link: link, access: access)
    imports = ImportPrinter(names: names, link: link, access: access)
  }

  private var model: Model { names.model }
  private var abi: WorldABI { names.abi }

  func print(header: [String]) -> String {
    var writer = CodeWriter(indent: 2)
    writer.lines(header.map { "// \($0)" })
    writer.line()
    printClass(to: &writer)
    if names.needsWorldAlias {
      writer.line()
      writer.docs("The class of the world, where another type hides its name.")
      writer.line("\(access)typealias \(names.worldReference) = \(names.world)")
    }
    printTypes(to: &writer)
    for scope in abi.exports where scope.interface != nil {
      printInterface(scope, to: &writer)
    }
    if imports.hasImports {
      section("Imports", to: &writer) { imports.printProtocols(to: &$0) }
    }
    section("Core functions", to: &writer) { printLink(to: &$0) }
    RoutinePrinter.print(names, link, to: &writer)
    return writer.text
  }

  private func section(
    _ title: String, to writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
  ) {
    writer.line()
    writer.line("// MARK: - \(title)")
    writer.line()
    writer.block("extension \(names.world) {", "}", body)
  }

  // MARK: The class

  private func printClass(to writer: inout CodeWriter) {
    let world = model[abi.world]
    writer.docs(world.docs, otherwise: "A guest of the world `\(world.name)`.")
    writer.line("///")
    let host = imports.hasImports ? ", imports: Host()" : ""
    writer.docs(
      """
      It takes no lock: use it, and what is made from it, in one thread or actor.

      ```swift
      actor Owner {
        private let guest: \(names.world)
        init(wasm: [UInt8]) throws { guest = try \(names.world)(wasm: wasm\(host)) }
      }
      ```
      """)
    writer.block("\(access)final class \(names.world) {") { writer in
      writer.line("let pintle: PintleGuest")
      writer.line()
      printInitializers(to: &writer)
      for scope in abi.exports {
        if let interface = scope.interface {
          printAccessor(scope, interface, to: &writer)
        } else {
          exports.printFunctions(scope, to: &writer)
        }
      }
    }
  }

  private func printInitializers(to writer: inout CodeWriter) {
    let imported = imports.hasImports ? ["imports host: some Imports"] : []
    let host = imports.hasImports ? "host" : ""
    writer.docs(
      """
      Links a compiled module with its host, checks it, and runs its initializer.

      - Throws: `GuestError.mismatch` with all differences between the module and this world.
      """)
    writer.list(
      "\(access)init(", ["module: PintleModule"] + imported, ") throws {", style: .detached)
    writer.indented { writer in
      writer.line("pintle = try PintleGuest(module, \(names.worldReference).pintleWorld(\(host)))")
    }
    writer.line("}")
    writer.line()
    let other = imports.hasImports ? "init(module:imports:)" : "init(module:)"
    writer.docs("Compiles a module in the binary format and links it; see `\(other)`.")
    let bytes = "wasm bytes: [\(names.standard("UInt8"))]"
    writer.list(
      "\(access)convenience init(", [bytes] + imported + ["engine: PintleEngine? = nil"],
      ") throws {", style: .detached)
    writer.indented { writer in
      let rest = imports.hasImports ? ", imports: host" : ""
      writer.line(
        "try self.init(module: PintleModule(wasm: bytes, engine: engine)\(rest))")
    }
    writer.line("}")
  }

  /// The property that has the functions of an exported interface.
  private func printAccessor(
    _ scope: WorldABI.Scope, _ interface: ID<Interface>, to writer: inout CodeWriter
  ) {
    guard hasFunctions(scope) else { return }
    writer.line()
    let name = SwiftNames.quoted(SwiftNames.member(names.labels[scope]))
    writer.docs(nil, of: name)
    writer.docs(
      scope.item?.docs ?? model[interface].docs,
      otherwise: "The functions of `\(LinkNames.name(of: scope, model))`.")
    let type = exportsName(scope)
    let property = "\(access)var \(name): \(type) { \(type)(pintle: pintle) }"
    if writer.column + property.count <= WrappedLine.width { return writer.line(property) }
    writer.block("\(access)var \(name): \(type) {") { $0.line("\(type)(pintle: pintle)") }
  }

  private func hasFunctions(_ scope: WorldABI.Scope) -> Bool {
    scope.functions.contains { $0.function.resource == nil }
  }

  private func exportsName(_ scope: WorldABI.Scope) -> String {
    SwiftNames.type(names.labels[scope]) + "Exports"
  }

  // MARK: Types

  private func printTypes(to writer: inout CodeWriter) {
    let declarations = TypeDeclarations(names, access: access)
    let types = names.types.filter(declarations.declares)
    let resources = abi.exportedResources
    let own = types.filter { names.namespace(of: $0) == nil }
    let ownResources = resources.filter { names.namespace(of: $0.resource) == nil }
    if !own.isEmpty || !ownResources.isEmpty {
      section("Types", to: &writer) { writer in
        printList(own, ownResources, declarations, to: &writer)
      }
    }
    for namespace in names.namespaces {
      section("Types of \(namespace)", to: &writer) { writer in
        writer.docs("Types whose names another interface has too.")
        writer.block("\(access)enum \(namespace) {") { writer in
          printList(
            types.filter { names.namespace(of: $0) == namespace },
            resources.filter { names.namespace(of: $0.resource) == namespace }, declarations,
            to: &writer)
        }
      }
    }
  }

  private func printList(
    _ types: [ID<TypeDefinition>], _ resources: [WorldABI.ExportedResource],
    _ declarations: TypeDeclarations, to writer: inout CodeWriter
  ) {
    for (index, type) in types.enumerated() {
      if index > 0 { writer.line() }
      declarations.print(type, to: &writer)
    }
    for (index, resource) in resources.enumerated() {
      if index > 0 || !types.isEmpty { writer.line() }
      let scope = abi.exports.first { scope in
        scope.functions.contains { $0.function.resource == resource.resource }
      }
      exports.printResource(resource, scope, to: &writer)
    }
  }

  private func printInterface(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    guard hasFunctions(scope) else { return }
    section("Functions of \(LinkNames.name(of: scope, model))", to: &writer) { writer in
      writer.docs("The functions of `\(LinkNames.name(of: scope, model))`.")
      writer.block("\(access)struct \(exportsName(scope)) {") { writer in
        writer.line("let pintle: PintleGuest")
        exports.printFunctions(scope, to: &writer)
      }
    }
  }

  // MARK: Linking

  private func printLink(to writer: inout CodeWriter) {
    let constants = link.functions.map(\.name).enumerated().map { ($0.element, $0.offset) }
    let resources = link.resources.map(\.name).enumerated().map { ($0.element, $0.offset) }
    if !(constants + resources).isEmpty {
      writer.docs("The numbers of core exports and resources in the lists of `pintleWorld`.")
      writer.block("fileprivate enum \(LinkNames.type) {") { writer in
        for (name, number) in constants + resources {
          writer.line("static let \(name) = \(number)")
        }
      }
      writer.line()
    }
    LinkPrinter(abi: abi, link: link, imports: imports).print(to: &writer)
    imports.printLists(to: &writer)
  }
}
