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
    output.use("link")
    if needsImports { output.use("host-calls") }
    output.use("guest")
    output.use("errors")
    var script = Script()
    coreWorld(&script)
    hostFunctions(&script)
    exportsOf(&script)
    instantiate(&script)
    instantiateSync(&script)
    return script
  }

  private func coreWorld(_ script: inout Script) {
    script.blank()
    script.line("/** The core exports of the world: their names and numbers of parameters. */")
    script.block("const coreWorld\(types: ": CoreWorld") = {", "};") { script in
      script.line("memory: \(abi.memoryExport.quoted),")
      script.line("allocator: \(abi.allocatorExport.quoted),")
      script.line("initializer: \(abi.initializerExport.quoted),")
      if requiredExports.isEmpty { return script.line("required: [],") }
      script.block("required: [", "],") { script in
        for (name, count) in requiredExports {
          script.list("[", [Code(name.quoted), Code(String(count))], "],")
        }
      }
    }
  }

  private var requiredExports: [(String, Int)] {
    var exports: [(String, Int)] = []
    if abi.needsMemory { exports.append((abi.memoryExport, -1)) }
    if abi.needsAllocator { exports.append((abi.allocatorExport, 4)) }
    for function in abi.exports.flatMap(\.functions) {
      guard case .export(let name) = function.coreName else { continue }
      exports.append((name, function.signature.parameters.count))
    }
    return exports
  }

  private func exportsOf(_ script: inout Script) {
    script.blank()
    script.line("/** The root of one instance. */")
    let parameters: [Code] = [
      "guest\(types: ": Guest")", "instance\(types: ": WebAssembly.Instance")",
    ]
    script.list("function exportsOf(", parameters, ")\(types: ": \(root)") {")
    script.indented { script in
      var scope = NameScope(
        reserved: ["exports", "guest", "instance", "rootOf"], escape: TypeScriptNames.escape)
      var members: [(key: String, value: String?)] = []
      for ((factory, exported), keys) in zip(factories.exports, InterfaceKeys.root(input)) {
        guard let item = exported.item else {
          members.append(("...\(factory)(guest)", nil))
          continue
        }
        let name = scope.declare(InterfaceKeys(item, input).alias)
        script.list(left: "const \(name) =", "\(factory)(", ["guest"], ");")
        members += keys.map { $0 == name ? (name, nil) : ($0.propertyKey, name) }
      }
      if members.isEmpty {
        script.line("return rootOf(guest, instance, {});")
      } else {
        script.line("const exports = {")
        script.indented { script in
          for (key, value) in members {
            if let value { script.property(key, value) } else { script.line("\(key),") }
          }
        }
        script.line("};")
        script.line("return rootOf(guest, instance, exports);")
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
        "\(needsImports ? "" : "_")imports\(types: ": \(importsType)")\(needsImports ? "" : " = {}")"
      options = "options\(types: ": Options") = {}"
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
      "export \(isAsync ? "async " : "")function \(name)(",
      parameters(source, isDeclaration: false), ")\(types: ": \(result)") {")
    script.indented(body)
    script.line("}")
  }

  private var functionsCall: String {
    if needsImports { return "hostFunctions(guest, imports)" }
    return abi.exportedResources.isEmpty ? "hostFunctions()" : "hostFunctions(guest)"
  }

  private func instantiate(_ script: inout Script) {
    entry(
      "instantiate", isAsync: true, source: "Source | PromiseLike<Source>",
      docs: "Compiles and instantiates a guest; each call makes a new instance.", &script
    ) { script in
      script.line("const module = await compile(await source);")
      prepare(&script)
      script.line("const instance = await createInstance(guest, module, core);")
      finish(&script)
    }
  }

  private func instantiateSync(_ script: inout Script) {
    entry(
      "instantiateSync", isAsync: false,
      source: "WebAssembly.Module | ArrayBuffer | ArrayBufferView",
      docs: "Like `instantiate`, but synchronous; browsers limit the size of the module.", &script
    ) { script in
      script.line("const module = compileSync(source);")
      prepare(&script)
      script.line("const instance = createInstanceSync(guest, module, core);")
      finish(&script)
    }
  }

  private func prepare(_ script: inout Script) {
    script.line("const guest = new Guest(options.limits);")
    script.line("const functions = \(functionsCall);")
    let arguments: [Code] = ["module", "functions", "coreWorld", "options"]
    script.list("const core = link(", arguments + (needsImports ? ["imports"] : []), ");")
  }

  private func finish(_ script: inout Script) {
    script.line("attach(guest, instance, coreWorld, options);")
    script.line("const exports = exportsOf(guest, instance);")
    script.line("initialize(guest, instance, coreWorld, options);")
    script.line("return exports;")
  }
}
