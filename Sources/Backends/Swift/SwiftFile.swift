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

  /// Prints the file. The blocks of imports are those of support code that follows in the same file.
  func print(header: [String], imports blocks: [String] = []) -> String {
    var writer = CodeWriter(indent: 2)
    writer.lines(header.map { "// \($0)" })
    for block in blocks {
      writer.line()
      writer.lines(block.lines.map(String.init))
    }
    writer.line()
    printClass(to: &writer)
    if names.needsWorldAlias {
      writer.line()
      writer.docs("The class of the world, for code in which another type shadows its name.")
      writer.line("\(access)typealias \(names.worldReference) = \(names.world)")
    }
    printProviderAliases(to: &writer)
    printTypes(to: &writer)
    for scope in abi.exports where scope.interface != nil {
      printInterface(scope, to: &writer)
    }
    if imports.hasProtocols {
      section("Imports", to: &writer) { imports.printProtocols(to: &$0) }
    }
    section("Core functions", to: &writer) { printLink(to: &$0) }
    RoutinePrinter.print(names, link, to: &writer)
    return writer.text
  }

  private func printProviderAliases(to writer: inout CodeWriter) {
    for provider in names.providers.all where !provider.isSameWorld {
      let (name, reference) = (provider.names.world, names.reference(provider))
      if name == reference { continue }
      writer.line()
      writer.docs("The class `\(name)`, for code in which another type shadows its name.")
      writer.line("\(access)typealias \(reference) = \(name)")
    }
  }

  private func section(
    _ title: String, to writer: inout CodeWriter, _ body: (inout CodeWriter) -> Void
  ) {
    writer.line()
    writer.line("// MARK: - \(title)")
    writer.line()
    writer.block("nonisolated extension \(names.world) {", "}", body)
  }

  // MARK: Types

  private func printTypes(to writer: inout CodeWriter) {
    let own = declarations(in: nil)
    if !own.isEmpty { section("Types", to: &writer) { $0.separated(own) } }
    for namespace in names.namespaces {
      section("Types of \(namespace)", to: &writer) { writer in
        writer.docs("Types with names that another interface also declares.")
        writer.block("\(access)enum \(namespace) {") { writer in
          let resources = abi.importedResources.filter { resource in
            let copy = resource.copy(in: model)
            return names.namespace(of: copy) == namespace && names.origin(of: copy) == nil
          }
          writer.separated(
            declarations(in: namespace)
              + resources.map { resource in { imports.printResource(resource, to: &$0) } })
        }
      }
    }
  }

  private typealias Declaration = (inout CodeWriter) -> Void

  /// The types of a namespace, or those without one: first those that aren't resources, then the guest's resources.
  private func declarations(in namespace: String?) -> [Declaration] {
    let types = names.types.filter { copy in
      if case .resource = model[copy.type].kind, names.origin(of: copy) == nil { return false }
      return names.namespace(of: copy) == namespace
    }
    let resources = abi.exportedResources.filter { resource in
      names.namespace(of: resource.copy(in: model)) == namespace
    }
    return types.map { type in
      { TypeDeclarations(names, type, access: access).print(to: &$0) }
    } + resources.map { resource in { exports.printResource(resource, to: &$0) } }
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

  /// The constants for the world's exports and resources. In the handle table, the host's resources are numbered after the
  /// guest's. Each number is that of the constant before it and one, so that the others stay as they are when one is added or
  /// removed; the compiler folds them.
  private var linkConstants: [(name: String, value: Code)] {
    let (functions, resources) = (link.functions.map(\.name), link.resources.map(\.name))
    let numbers = [functions, resources].flatMap { names in
      names.indices.map { (names[$0], Code.name(number(after: $0 == 0 ? nil : names[$0 - 1]))) }
    }
    var (resource, list) = (number(after: resources.last), number(after: nil))
    let hostResources = link.hostResources.map { item in
      let arguments: [Code.Argument] = [.text("resource: \(resource)"), .text("list: \(list)")]
      resource = number(after: "\(item.name).resource")
      list = number(after: "\(item.name).list")
      return (item.name, Code.call("PintleHandles<\(imports.object(item.abi))>", arguments))
    }
    return numbers + hostResources
  }

  /// The number after that of a constant of ``LinkNames/type``; without one, the first.
  private func number(after name: String?) -> String {
    guard let name else { return "0" }
    return (name.hasPrefix("`") ? "\(LinkNames.type)." : "") + "\(name) + 1"
  }

  private func printLink(to writer: inout CodeWriter) {
    let constants = linkConstants
    if !constants.isEmpty {
      writer.docs("Indices into the lists of exports and resources in `pintleWorld`.")
      writer.block("fileprivate enum \(LinkNames.type) {") { writer in
        for (name, value) in constants { writer.statement("static let \(name) = ", value) }
      }
      writer.line()
    }
    LinkPrinter(abi: abi, link: link, imports: imports).print(to: &writer)
    imports.printLists(to: &writer)
  }
}
