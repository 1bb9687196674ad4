import PintleABI
import PintleCodegen
import PintleModel

/// Prints the items of the world itself and the modules of its interfaces.
struct ModulePrinter {
  let file: RustFile

  private final class Node {
    var children: [String: Node] = [:]
    var entry: Modules.Entry?
  }

  func print(_ writer: inout CodeWriter) {
    printReplacements(&writer)
    printRoot(&writer)
    let root = Node()
    for entry in file.modules.entries where !entry.isReplaced {
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
    if path.count == 1 { RootAttributes.print(&writer) }
    writer.block("pub mod \(path[path.count - 1]) {") { writer in
      var content = writer.detached()
      if let entry = node.entry { InterfaceModule(file: file, entry: entry).print(&content) }
      var text = content.text[...]
      let used = file.state.drainUsedHelpers()
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

  /// Imports the modules of the user's crate that stand for those of interfaces.
  private func printReplacements(_ writer: inout CodeWriter) {
    for module in file.replacements.sortedModules {
      writer.line("#[rustfmt::skip]")
      writer.line("#[allow(unused_imports)]")
      writer.line("use \(module.path) as \(module.alias);")
    }
  }

  // MARK: The world's own items

  private func printRoot(_ writer: inout CodeWriter) {
    let world = file.input.world
    let scope = TypeScope(module: .root, side: .imported, file: file.state)
    var items: [(inout CodeWriter) -> Void] = []
    let functions = file.input.abi.imports.first { $0.interface == nil }?.functions ?? []
    let imports = ImportScope(file: file, scope: scope, functions: functions)
    for item in world.imports {
      guard case .type(let id) = item.kind, file.input.abi.canCross(id) else { continue }
      if file.model[id].declaresResource {
        items.append { imports.print(id, &$0) }
      } else {
        items.append { TypeDeclarations(file: file, scope: scope).print(id, &$0) }
      }
    }
    items += imports.freeFunctions
    if !items.isEmpty, !writer.text.isEmpty { writer.line() }
    writer.separated(items.map { item in { file.rootItem(item, &$0) } })
    for exports in file.input.abi.exports where exports.interface == nil {
      if !writer.text.isEmpty { writer.line() }
      let scope = TypeScope(exports, file.modules, file: file.state)
      ExportScope(file: file, scope: scope, functions: exports.functions, resources: [])
        .print(&writer, isRoot: true)
    }
    _ = file.state.drainUsedHelpers()
  }
}
