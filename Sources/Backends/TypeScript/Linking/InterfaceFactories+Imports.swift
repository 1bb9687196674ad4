import PintleABI
import PintleCodegen
import PintleModel

// Factories of imported interfaces, which return the core functions that call the host's object.

extension InterfaceFactories {
  func importFactory(_ name: String, _ scope: WorldABI.Scope, _ script: inout Script) {
    script.blank()
    let parameters: [Code] = ["guest\(types: ": Guest")", .typed("host\(types: ":")", type(scope))]
    script.list("function \(name)(", parameters, ")\(types: ": HostFunction[]") {")
    script.indented { script in
      let resources = output.resources(of: scope)
      for names in resources {
        let arguments = [Code(names.constant), "host", Code(names.label.quoted)]
        script.list("guest.handles.addHost(", arguments, ");")
      }
      script.line("return [")
      script.indented { script in
        for function in scope.functions { hostFunction(function, scope, &script) }
        for names in resources { dropFunction(names, &script) }
      }
      script.line("];")
    }
    script.line("}")
  }

  private func hostFunction(
    _ function: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ script: inout Script
  ) {
    guard case .import(let name) = function.coreName else { return }
    let method = method(function.function)
    var label = prefix(scope) + method.joined(separator: ".")
    if case .constructor = function.function.kind { label = "new \(label)" }
    let isMember = if case .method = function.function.kind { true } else { false }
    script.block("{", "},") { script in
      script.line("module: \(name.module.quoted),")
      script.line("name: \(name.field.quoted),")
      if !isMember {
        script.line("host,")
        script.line("method: \((method.first ?? "").quoted),")
        if method.count > 1 { script.line("member: \((method.last ?? "").quoted),") }
        if let item = scope.item {
          script.line("key: \(InterfaceKeys(item, output.input).typed.quoted),")
        }
      }
      ImportPrinter(
        output: output, abi: function, label: label, scope: output.wrapperScope(),
        place: TypeScope(scope), origin: scope.place
      ).print(to: &script)
    }
  }

  private func dropFunction(_ names: FileState.ResourceNames, _ script: inout Script) {
    output.use("drop-function")
    guard let resource = abi.importedResources.first(where: { $0.reference == names.reference })
    else { return }
    let arguments: [Code] = [
      "guest", Code(names.constant), Code(resource.drop.module.quoted),
      Code(resource.drop.field.quoted),
    ]
    script.list("dropFunction(", arguments, "),")
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
