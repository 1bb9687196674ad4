import PintleABI
import PintleCodegen
import PintleModel

// The function that returns all core functions that the guest may import.

extension InstantiatePrinter {
  func hostFunctions(_ script: inout Script) {
    script.blank()
    script.line("/** The functions that the guest may import. */")
    var parameters: [Code] = ["guest\(types: ": Guest")"]
    if needsImports { parameters.append("imports\(types: ": unknown")") }
    let isUsed = needsImports || !abi.exportedResources.isEmpty
    if !isUsed { parameters = [] }
    script.list("function hostFunctions(", parameters, ")\(types: ": HostFunction[]") {")
    script.indented { script in
      guard isUsed else { return script.line("return [];") }
      script.line("const functions\(types: ": HostFunction[]") = [];")
      // Interfaces may have the names of the functions that are called here.
      let called: Set = ["handleFunctions", "hostInterface", "hostObject", "worldHost"]
      var scope = NameScope(
        reserved: called.union(["functions", "guest", "imports"])
          .union(factories.imports.map { $0.0 }),
        escape: TypeScriptNames.escape)
      for (factory, importScope) in factories.imports {
        importFunctions(factory, importScope, &scope, &script)
      }
      for resource in abi.exportedResources { handleFunctions(resource, &scope, &script) }
      script.line("return functions;")
    }
    script.line("}")
  }

  private func importFunctions(
    _ factory: String, _ importScope: WorldABI.Scope, _ scope: inout NameScope,
    _ script: inout Script
  ) {
    guard let item = importScope.item, let id = importScope.interface else {
      return worldFunctions(factory, importScope, &scope, &script)
    }
    let keys = InterfaceKeys(item, input)
    let host = scope.declare(keys.alias)
    if let version = keys.version {
      output.use("host-interface")
      script.list(
        "const \(host) = hostInterface(",
        ["imports", Code(keys.bare.quoted), Code(version.quoted)], ");")
    } else {
      output.use("host-object")
      let all = [keys.bare, keys.alias].reduce(into: [Code]()) { list, key in
        if !list.contains(Code(key.quoted)) { list.append(Code(key.quoted)) }
      }
      script.list("const \(host) = hostObject(", ["imports"] + all, ");")
    }
    let type = output.names.namespace(TypeScope(.imported, id))
    script.list(
      "functions.push(...\(factory)(", ["guest", "\(host)\(types: " as \(type)")"], "));")
  }

  private func worldFunctions(
    _ factory: String, _ importScope: WorldABI.Scope, _ scope: inout NameScope,
    _ script: inout Script
  ) {
    output.use("world-host")
    let world = scope.declare("world")
    script.block("const \(world) = worldHost(imports, [", "]);") { script in
      for (member, label) in worldMembers(importScope) {
        script.list("[", [Code(member.quoted), Code(label.quoted)], "],")
      }
    }
    let arguments: [Code] = ["guest", "\(world)\(types: " as Imports")"]
    script.list("functions.push(...\(factory)(", arguments, "));")
  }

  /// The members of the imports object for the world's own classes and functions, with their WIT names.
  private func worldMembers(_ scope: WorldABI.Scope) -> [(member: String, label: String)] {
    let classes = output.resources(of: scope).map { names in
      (names.label, output.model[names.reference.resource].name ?? "")
    }
    let functions = scope.functions.map(\.function).filter { $0.resource == nil }
    return classes + functions.map { (TypeScriptNames.member($0), $0.name) }
  }

  private func handleFunctions(
    _ resource: WorldABI.ExportedResource, _ scope: inout NameScope, _ script: inout Script
  ) {
    guard let names = output.resources[resource.reference] else { return }
    output.use("handle-functions")
    let fields = [resource.new.field, resource.rep.field, resource.drop.field]
    let words = KebabName(names.constant.lowercased().split(separator: "_").joined(separator: "-"))
    let handles = scope.declare(words.camel + "Handles")
    script.list(
      "const \(handles) = handleFunctions(",
      ["guest", Code(names.constant), Code(resource.new.module.quoted)]
        + fields.map { Code($0.quoted) }, ");")
    script.line("functions.push(...\(handles));")
  }
}
