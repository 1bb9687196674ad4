import PintleABI
import PintleCodegen
import PintleModel

// The function that returns what the guest may import.

extension InstantiatePrinter {
  func hostModules(_ script: inout Script) {
    guard needsImports else { return }
    script.blank()
    script.line("/** What the guest may import. */")
    script.list(
      "function hostModules(", ["guest\(types: ": Guest")"], ")\(types: ": HostModule[]") {")
    script.indented { script in
      script.line("const { imports } = guest;")
      // Interfaces may have the names of the functions that are called here.
      let called: Set = ["hostInterface", "hostObject", "worldHost"]
      var scope = NameScope(
        reserved: called.union(["guest", "imports"]).union(factories.imports.map { $0.0 })
          .union(output.importedNames),
        escape: TypeScriptNames.escape)
      let modules = factories.imports.map { host($0.factory, $0.scope, &scope, &script) }
      script.list("return [", modules, "];")
    }
    script.line("}")
  }

  /// Prints a constant with the host's object; returns the call of the factory.
  private func host(
    _ factory: String, _ importScope: WorldABI.Scope, _ scope: inout NameScope,
    _ script: inout Script
  ) -> Code {
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
    return .call("\(factory)(", ["guest", "\(host)\(types: " as \(type)")"], ")")
  }

  private func worldFunctions(
    _ factory: String, _ importScope: WorldABI.Scope, _ scope: inout NameScope,
    _ script: inout Script
  ) -> Code {
    output.use("world-host")
    let world = scope.declare("world")
    script.block("const \(world) = worldHost(imports, [", "]);") { script in
      for (member, label) in worldMembers(importScope) {
        script.list("[", [Code(member.quoted), Code(label.quoted)], "],")
      }
    }
    return .call("\(factory)(", ["guest", "\(world)\(types: " as Imports")"], ")")
  }

  /// The members of the imports object for the world's own classes and functions, with their WIT names.
  private func worldMembers(_ scope: WorldABI.Scope) -> [(member: String, label: String)] {
    let classes = output.resources(of: scope).map { names in
      (names.label, output.model[names.reference.resource].name ?? "")
    }
    let functions = scope.functions.map(\.function).filter { $0.resource == nil }
    return classes + functions.map { (TypeScriptNames.member($0), $0.name) }
  }
}
