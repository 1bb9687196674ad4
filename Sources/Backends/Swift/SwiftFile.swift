import PintleABI
import PintleCodegen
import PintleModel

/// Prints the bindings of a world.
struct SwiftFile {
  let names: WorldNames
  /// The access modifier, with a space after it, or an empty string.
  let access: String
  let exports: ExportPrinter
  let imports: ImportPrinter
  private let link: LinkNames

  init(_ names: WorldNames, access: String) {
    self.names = names
    self.access = access
    link = LinkNames(names)
    exports = ExportPrinter(names: names, link: link, access: access)
    imports = ImportPrinter(names: names, link: link, access: access)
  }

  var model: Model { names.model }
  var abi: WorldABI { names.abi }

  func print(header: [String]) -> String {
    var writer = CodeWriter(indent: 2)
    writer.lines(header.map { "// \($0)" })
    writer.line()
    printClass(to: &writer)
    if names.needsWorldAlias {
      writer.line()
      writer.docs("The class of the world, for code in which another type shadows its name.")
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
        writer.docs("Types with names that another interface also declares.")
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

  // MARK: Exported interfaces

  /// Whether an exported interface has functions that don't belong to a resource.
  func hasFunctions(_ scope: WorldABI.Scope) -> Bool {
    scope.functions.contains { $0.function.resource == nil }
  }

  /// The name of the struct with the functions of an exported interface.
  func exportsName(_ scope: WorldABI.Scope) -> String {
    SwiftNames.type(names.labels[scope]) + "Exports"
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
      writer.docs("Indices into the lists of exports and resources in `pintleWorld`.")
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
