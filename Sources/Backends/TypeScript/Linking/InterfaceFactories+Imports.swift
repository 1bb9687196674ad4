import PintleABI
import PintleCodegen

// Factories of imported interfaces, which return the core functions that call the host's object.

extension InterfaceFactories {
  func importFactory(_ name: String, _ scope: WorldABI.Scope, _ script: inout Script) {
    script.blank()
    let parameters: [Code] = ["guest\(types: ": Guest")", .typed("host\(types: ":")", type(scope))]
    script.list("function \(name)(", parameters, ")\(types: ": HostFunction[]") {")
    script.indented { script in
      script.line("return [")
      script.indented { script in
        for function in scope.functions { hostFunction(function, scope, &script) }
      }
      script.line("];")
    }
    script.line("}")
  }

  private func hostFunction(
    _ function: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ script: inout Script
  ) {
    guard case .import(let name) = function.coreName else { return }
    let member = TypeScriptNames.member(function.function)
    let label = prefix(scope) + member
    script.block("{", "},") { script in
      script.line("module: \(name.module.quoted),")
      script.line("name: \(name.field.quoted),")
      script.line("host,")
      script.line("method: \(member.quoted),")
      script.property("label", label.quoted)
      ImportPrinter(output: output, abi: function, label: label, scope: output.wrapperScope())
        .print(to: &script)
    }
  }
}
