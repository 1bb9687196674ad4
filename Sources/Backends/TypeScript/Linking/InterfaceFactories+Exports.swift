import PintleABI
import PintleCodegen
import PintleModel

// Factories of exported interfaces, which return the object with the functions that call the guest.

extension InterfaceFactories {
  func exportFactory(_ name: String, _ scope: WorldABI.Scope, _ script: inout Script) {
    var names = output.wrapperScope()
    let resources = output.resources(of: scope)
    let classes = resources.map { names.declare(className($0)) }
    let wrappers = scope.functions.map { wrapper($0, scope, &names) }
    let printers = wrappers.map { wrapper in
      ExportPrinter(
        output: output, abi: wrapper.abi, label: wrapper.label, core: wrapper.core,
        postReturn: wrapper.postReturn, scope: names, place: TypeScope(scope),
        constant: constant(wrapper.abi.function, scope))
    }
    script.blank()
    script.list(
      "function \(name)(", ["guest\(types: ": Guest")"],
      .typed(")\(types: ":")", type(scope), tail: " {"))
    script.indented { script in
      for printer in printers { coreConstants(printer, &script) }
      for (resource, name) in zip(resources, classes) {
        classOf(resource, name, printers, &script)
      }
      script.blank()
      script.block("return {", "};") { script in
        for (resource, name) in zip(resources, classes) {
          let key = output.names.types[resource.reference.resource] ?? ""
          script.line(member(key, name, printers, of: resource))
        }
        for printer in printers where printer.abi.function.resource == nil {
          script.blank()
          printer.print(Code(memberName(printer, scope)), close: "},", to: &script)
        }
      }
    }
    script.line("}")
  }

  private func memberName(_ printer: ExportPrinter, _ scope: WorldABI.Scope) -> String {
    let function = printer.abi.function
    return scope.interface == nil
      ? TypeScriptNames.rootMember(function) : TypeScriptNames.member(function)
  }

  /// The name of a class, which must not hide a type that its factory uses.
  private func className(_ resource: FileState.ResourceNames) -> String {
    let name = KebabName(output.model[resource.reference.resource].name ?? "").pascal
    let hides = TypeScriptNames.globals.contains(name) || output.runtimeNames.contains(name)
    return hides ? name + "_" : name
  }

  /// The names that the wrapper of a function uses.
  private func wrapper(
    _ abi: WorldABI.FunctionABI, _ scope: WorldABI.Scope, _ names: inout NameScope
  ) -> (abi: WorldABI.FunctionABI, label: String, core: String, postReturn: String) {
    let function = abi.function
    let member = TypeScriptNames.member(function)
    let owner =
      function.resource.flatMap { output.names.types[output.model.resolvingAliases($0)] } ?? ""
    var label = prefix(scope) + (owner.isEmpty ? member : "\(owner).\(member)")
    if case .constructor = function.kind { label = "new \(prefix(scope))\(owner)" }
    let name =
      TypeScriptNames.short(resourceName(function), to: 12).pascal
      + TypeScriptNames.short(function.baseName).pascal
    return (abi, label, names.declare("raw" + name), names.declare("release" + name))
  }

  /// The WIT name of the resource that a function belongs to; empty if there is none.
  private func resourceName(_ function: Function) -> String {
    function.resource.flatMap { output.model[output.model.resolvingAliases($0)].name } ?? ""
  }

  /// Prints the constants with the core export and its post-return function.
  private func coreConstants(_ printer: ExportPrinter, _ script: inout Script) {
    guard case .export(let export) = printer.abi.coreName else { return }
    let result =
      switch printer.abi.coreResult?.type.core {
      case nil: "void"
      case .i64: "bigint"
      case .i32, .f32, .f64: "number"
      }
    var names = [Code(export.quoted)]
    if !printer.releases, let postReturn = printer.abi.postReturn {
      names.append(Code(postReturn.quoted))
    }
    script.list("const \(printer.core) = guest.core\(types: "<\(result)>")(", names, ");")
    guard printer.releases, let postReturn = printer.abi.postReturn else { return }
    script.list(
      "const \(printer.postReturn) = guest.optional(", [Code(postReturn.quoted)], ");")
  }

  /// The constant for the handles of the resource that a function belongs to.
  private func constant(_ function: Function, _ scope: WorldABI.Scope) -> String {
    let resource = function.resource.map { output.model.resolvingAliases($0) }
    let names = output.resources(of: scope).first { $0.reference.resource == resource }
    return names?.constant ?? ""
  }

  /// The class as a member of the interface, with a cast if its static methods hide properties of all functions.
  private func member(
    _ key: String, _ name: String, _ printers: [ExportPrinter],
    of resource: FileState.ResourceNames
  ) -> Code {
    let members = printers.filter { $0.belongs(to: resource.reference.resource) }
    if members.contains(where: { ResourceClassPrinter.hidesBuiltIn($0.abi.function) }) {
      return "\(key): \(name)\(types: " as never"),"
    }
    return key == name ? "\(key)," : "\(key): \(name),"
  }

  /// The type of the objects of a resource.
  func type(_ names: FileState.ResourceNames) -> String {
    let scope = TypeScope(names.reference.side, output.model.interface(of: names.reference))
    return output.types(scope).text(.defined(names.reference.resource))
  }

  private func classOf(
    _ names: FileState.ResourceNames, _ name: String, _ printers: [ExportPrinter],
    _ script: inout Script
  ) {
    guard let resource = abi.exportedResources.first(where: { $0.reference == names.reference })
    else { return }
    output.use("guest-objects")
    let members = printers.filter { $0.belongs(to: resource.resource) }
    script.list(
      "guest.handles.destructors[\(names.constant)] = guest.optional(",
      [Code(resource.destructor.quoted)], ");")
    script.blank()
    ResourceClassPrinter(
      output: output, names: names, className: name, type: type(names), members: members
    ).print(to: &script)
  }
}
