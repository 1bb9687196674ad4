import PintleABI
import PintleCodegen
import PintleModel

/// Prints the modules that stand for interfaces, and the items of the world itself.
struct ModuleTree {
  let file: RustFile

  private final class Node {
    var children: [String: Node] = [:]
    var entry: Modules.Entry?
  }

  func print(_ writer: inout CodeWriter) {
    printRoot(&writer)
    let root = Node()
    for entry in file.modules.entries {
      var node = root
      for segment in entry.path.segments {
        let child = node.children[segment] ?? Node()
        node.children[segment] = child
        node = child
      }
      node.entry = entry
    }
    var isFirst = writer.text.isEmpty
    for (name, node) in root.children.sorted(by: { $0.key < $1.key }) {
      if !isFirst { writer.line() }
      isFirst = false
      print(node, [name], &writer)
    }
  }

  private func print(_ node: Node, _ path: [String], _ writer: inout CodeWriter) {
    let model = file.model
    if let entry = node.entry {
      writer.docs(entry.item.docs ?? model[entry.interface].docs)
    }
    if path.count == 1 { file.attributes(&writer) }
    writer.block("pub mod \(path[path.count - 1]) {") { writer in
      var content = writer.detached()
      if let entry = node.entry { InterfaceModule(file: file, entry: entry).print(&content) }
      var text = content.text[...]
      let used = file.state.takeUsed()
      let up = path.map { _ in "super::" }.joined()
      switch used.count {
      case 0: text = text.drop { $0 == "\n" }
      case 1: writer.line("use \(up)\(used[0].rawValue);")
      default:
        writer.line("use \(up){\(used.map(\.rawValue).joined(separator: ", "))};")
      }
      var body = writer.detached()
      body.appendText(text)
      writer.append(body)
      for (index, child) in node.children.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 || node.entry != nil { writer.line() }
        print(child.value, path + [child.key], &writer)
      }
    }
  }

  // MARK: The world's own items

  private func printRoot(_ writer: inout CodeWriter) {
    let world = file.input.world
    let scope = TypeScope(module: .root, side: .imported, file: file.state)
    var items: [(inout CodeWriter) -> Void] = []
    for item in world.imports {
      if case .type(let id) = item.kind {
        items.append { TypeDeclarations(file: file, scope: scope).print(id, &$0) }
      }
    }
    for imports in file.input.abi.imports where imports.interface == nil {
      let printer = FunctionPrinter(file: file, scope: scope, resultArea: nil)
      for function in imports.functions { items.append { printer.wrapper(function, &$0) } }
    }
    writer.separated(items.map { item in { file.rootItem(item, &$0) } })
    for exports in file.input.abi.exports where exports.interface == nil {
      if !writer.text.isEmpty { writer.line() }
      let scope = TypeScope(module: .root, side: exports.typeSide, file: file.state)
      ExportScope(file: file, scope: scope, functions: exports.functions, resources: [])
        .print(&writer, isRoot: true)
    }
    _ = file.state.takeUsed()
  }
}

/// Prints the contents of one interface's module.
struct InterfaceModule {
  let file: RustFile
  let entry: Modules.Entry

  private var scope: TypeScope {
    TypeScope(module: entry.path, side: entry.side, file: file.state)
  }

  func print(_ writer: inout CodeWriter) {
    let interface = file.model[entry.interface]
    let declarations = TypeDeclarations(file: file, scope: scope)
    if entry.isPrimary {
      for id in interface.types where !isOwnResource(id) {
        guard file.types.canDeclare(id) else { continue }
        writer.line()
        declarations.print(id, &writer)
      }
    } else {
      declarations.aliases(interface.types, &writer)
    }
    switch entry.side {
    case .imported:
      let printer = FunctionPrinter(file: file, scope: scope, resultArea: nil)
      for function in functions {
        writer.line()
        printer.wrapper(function, &writer)
      }
    case .exported:
      let resources = interface.types.filter(isOwnResource)
      if functions.isEmpty, resources.isEmpty { return }
      writer.line()
      ExportScope(file: file, scope: scope, functions: functions, resources: resources)
        .print(&writer, isRoot: false)
    }
  }

  private func isOwnResource(_ id: ID<TypeDefinition>) -> Bool {
    if case .resource = file.model[id].kind { true } else { false }
  }

  private var functions: [WorldABI.FunctionABI] {
    let scopes = entry.side == .imported ? file.input.abi.imports : file.input.abi.exports
    return scopes.first { $0.item?.key == entry.item.key }?.functions ?? []
  }
}
