import PintleABI
import PintleCodegen
import PintleModel

/// Prints what links a world and the functions that instantiate it.
struct InstantiatePrinter {
  let output: FileState
  let factories: InterfaceFactories

  var input: BackendInput { output.input }
  var abi: WorldABI { input.abi }
  private var root: String { output.names.namespace(TypeScope(.exported)) }
  var needsImports: Bool { !factories.imports.isEmpty }

  func print() -> Script {
    for part in ["control", "link", "source"] { output.use(part) }
    if needsImports { output.use("host-calls") }
    output.use("guest")
    output.use("errors")
    var script = Script()
    hostModules(&script)
    exportsOf(&script)
    world(&script)
    instantiate(&script)
    instantiateSync(&script)
    return script
  }

  private func world(_ script: inout Script) {
    script.blank()
    script.block("const world\(types: ": World<\(root)>") = {", "};") { script in
      script.line("names: \(factories.namesConstant),")
      if abi.needsMemory { script.line("needsMemory: true,") }
      if abi.needsAllocator { script.line("needsAllocator: true,") }
      script.list("exports: [", factories.exports.map { Code($0.table) }, "],")
      if needsImports { script.line("imports: hostModules,") }
      script.line("root: exportsOf,")
    }
  }

  private func exportsOf(_ script: inout Script) {
    script.blank()
    script.line("/** The root of one instance. */")
    // Compilers report parameters without use, but not if their name begins like this.
    let parameter = factories.exports.isEmpty ? "_guest" : "guest"
    script.list(
      "function exportsOf(", ["\(parameter)\(types: ": Guest")"],
      ")\(types: ": Omit<\(root), typeof control>") {")
    script.indented { script in
      var scope = NameScope(
        reserved: output.importedNames.union(["control", "guest"]),
        escape: TypeScriptNames.escape)
      var members: [(key: String, value: String?)] = []
      for ((factory, _, exported), keys) in zip(factories.exports, InterfaceKeys.root(input)) {
        guard let item = exported.item else {
          members.append(("...\(factory)(guest)", nil))
          continue
        }
        let name = scope.declare(InterfaceKeys(item, input).alias)
        script.list(left: "const \(name) =", "\(factory)(", ["guest"], ");")
        members += keys.map { $0 == name ? (name, nil) : ($0.propertyKey, name) }
      }
      if members.isEmpty {
        script.line("return {};")
      } else {
        script.block("return {", "};") { script in
          for (key, value) in members {
            if let value { script.property(key, value) } else { script.line("\(key),") }
          }
        }
      }
    }
    script.line("}")
  }

  // MARK: Entry points

  private var importsType: String {
    ImportDeclarations.isVersioned(input) ? "Imports | VersionedImports" : "Imports"
  }

  private func parameters(_ source: String, isDeclaration: Bool) -> [Code] {
    let imports: Code
    let options: Code
    if isDeclaration {
      imports = "imports\(needsImports ? "" : "?"): \(importsType)"
      options = "options?: Options"
    } else {
      imports =
        "imports\(types: ": \(importsType)")\(needsImports ? "" : " = {}")"
      options = "options\(types: "?: Options")"
    }
    return ["source\(types: ": \(source)")", imports, options]
  }

  /// Prints an exported function, as code and as a declaration.
  private func entry(
    _ name: String, isAsync: Bool, source: String, docs: String, _ script: inout Script,
    _ body: (inout Script) -> Void
  ) {
    let result = isAsync ? "Promise<\(root)>" : root
    script.blank()
    script.only(.all) { $0.line("/** \(docs) */") }
    script.only(.declarations) { script in
      script.list(
        "export declare function \(name)(", parameters(source, isDeclaration: true),
        "): \(result);")
    }
    script.list(
      "export function \(name)(",
      parameters(source, isDeclaration: false), ")\(types: ": \(result)") {")
    script.indented(body)
    script.line("}")
  }

  private func instantiate(_ script: inout Script) {
    entry(
      "instantiate", isAsync: true, source: "Source | PromiseLike<Source>",
      docs: "Compiles and instantiates a guest; each call makes a new instance.", &script
    ) { script in
      script.list("return instantiateWorld(", ["world", "source", "imports", "options"], ");")
    }
  }

  private func instantiateSync(_ script: inout Script) {
    entry(
      "instantiateSync", isAsync: false,
      source: "WebAssembly.Module | ArrayBuffer | ArrayBufferView",
      docs: "Like `instantiate`, but synchronous; browsers limit the size of the module.", &script
    ) { script in
      script.list("return instantiateWorldSync(", ["world", "source", "imports", "options"], ");")
    }
  }
}
