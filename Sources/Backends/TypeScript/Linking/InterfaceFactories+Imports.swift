import PintleABI
import PintleCodegen
import PintleModel

// Factories of imported interfaces, which return the core functions that call the host's object.

extension InterfaceFactories {
  func importFactory(_ name: String, _ scope: WorldABI.Scope, _ script: inout Script) {
    script.blank()
    // Compilers report parameters without use, but not if their names begin like this.
    let guest = scope.functions.isEmpty ? "_guest" : "guest"
    let parameters: [Code] = [
      "\(guest)\(types: ": Guest")", .typed("host\(types: ":")", type(scope)),
    ]
    script.list("function \(name)(", parameters, ")\(types: ": HostModule") {")
    script.indented { script in
      let functions = scope.functions
      if functions.isEmpty {
        script.line("const functions\(types: ": HostFunction[]") = [];")
      } else {
        script.block("const functions\(types: ": HostFunction[]") = [", "];") { script in
          for function in functions { hostFunction(function, scope, &script) }
        }
      }
      script.block("return {", "};") { script in hostModule(scope, &script) }
    }
    script.line("}")
  }

  /// Prints the members of the `HostModule`.
  private func hostModule(_ scope: WorldABI.Scope, _ script: inout Script) {
    let resources = abi.importedResources.compactMap { resource in
      output.resources[resource.reference].map { (names: $0, drop: resource.drop) }
    }.filter { resource in
      output.resources(of: scope).contains { $0.reference == resource.names.reference }
    }
    let functions = scope.functions.compactMap { function -> ImportName? in
      if case .import(let name) = function.coreName { name } else { nil }
    }
    let module = functions.first?.module ?? resources.first?.drop.module ?? ""
    script.line("module: \(module.quoted),")
    script.line("host,")
    if let item = scope.item {
      script.line("key: \(InterfaceKeys(item, output.input).typed.quoted),")
    }
    script.line("functions,")
    if resources.isEmpty { return }
    output.use("host-objects")
    script.block("resources: [", "],") { script in
      for (names, drop) in resources {
        let items = [names.constant, names.label.quoted, drop.field.quoted].map { Code($0) }
        script.list("[", items, "],")
      }
    }
  }

  private func hostFunction(
    _ function: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ script: inout Script
  ) {
    guard case .import(let name) = function.coreName else { return }
    let method = method(function.function)
    var label = prefix(scope) + method.joined(separator: ".")
    if case .constructor = function.function.kind { label = "new \(label)" }
    let isMethod = if case .method = function.function.kind { true } else { false }
    let path = isMethod ? [method[0], "prototype", method[1]] : method
    script.block("[", "],") { script in
      script.line("\(name.field.quoted),")
      script.line("\(path.joined(separator: ".").quoted),")
      ImportPrinter(
        output: output, abi: function, label: label, scope: output.wrapperScope(),
        place: TypeScope(scope), origin: scope.place
      ).print(to: &script)
    }
  }

  /// The names that lead from the host's object to a function: those of its class and of the function.
  private func method(_ function: Function) -> [String] {
    let member = TypeScriptNames.member(function)
    guard let resource = function.resource,
      let name = output.names.types[output.model.resolvingAliases(resource)]
    else { return [member] }
    if case .constructor = function.kind { return [name] }
    return [name, member]
  }
}
