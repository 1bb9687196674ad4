import PintleABI
import PintleCodegen
import PintleModel

// Factories of exported interfaces, which return the object with the functions that call the guest.

extension InterfaceFactories {
  func exportFactory(
    _ name: String, _ table: String, _ scope: WorldABI.Scope, _ script: inout Script
  ) {
    var names = output.wrapperScope()
    let resources = output.resources(of: scope)
    let classes = resources.map { names.declare(className($0)) }
    let wrappers = scope.functions.map { wrapper($0, scope, &names) }
    let printers = wrappers.map { wrapper in
      ExportPrinter(
        output: output, abi: wrapper.abi, label: wrapper.label, core: wrapper.core,
        postReturn: wrapper.postReturn, scope: names, place: TypeScope(scope))
    }
    coreTable(table, scope, printers, resources, &script)
    script.blank()
    script.list(
      "function \(name)(", ["guest\(types: ": Guest")"],
      .typed(")\(types: ":")", type(scope), tail: " {"))
    script.indented { script in
      if !printers.isEmpty || !resources.isEmpty {
        output.use("bind")
        output.use("core-function")
        let arguments: [Code] = ["guest", Code(table), Code(namesConstant)]
        script.list("\(printers.isEmpty ? "" : "const core = ")bind(", arguments, ");")
      }
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

  // MARK: Core exports

  /// Prints the table of the core exports of an interface, which are bound in its order.
  private func coreTable(
    _ name: String, _ scope: WorldABI.Scope, _ printers: [ExportPrinter],
    _ resources: [FileState.ResourceNames], _ script: inout Script
  ) {
    let exports = printers.map(\.coreExport)
    let abis = resources.compactMap { names in
      abi.exportedResources.first { $0.reference == names.reference }
    }
    let prefix = Self.commonPrefix(exports + abis.map(\.destructor))
    script.blank()
    let label = scope.item.map { InterfaceKeys($0, output.input).versioned } ?? "the world itself"
    script.line("/** The core exports of \(label). */")
    script.block("const \(name)\(types: ": CoreInterface") = {", "};") { script in
      script.line("prefix: \(prefix.quoted),")
      let functions = zip(printers, exports).map { printer, export -> [Code] in
        let name = String(export.dropFirst(prefix.count)).quoted
        let count = "\(printer.abi.signature.parameters.count)"
        return [Code(name), Code(count)] + (printer.releases ? ["true"] : [])
      }
      if functions.isEmpty {
        script.line("functions: [],")
      } else {
        script.block("functions: [", "],") { script in
          for function in functions { script.list("[", function, "],") }
        }
      }
      if abis.isEmpty { return }
      script.block("resources: [", "],") { script in
        for (names, resource) in zip(resources, abis) {
          coreResource(names, resource, prefix, &script)
        }
      }
    }
  }

  private func coreResource(
    _ names: FileState.ResourceNames, _ resource: WorldABI.ExportedResource, _ prefix: String,
    _ script: inout Script
  ) {
    script.block("{", "},") { script in
      script.line("kind: \(names.constant),")
      script.line("name: \(names.label.quoted),")
      script.line("destructor: \(String(resource.destructor.dropFirst(prefix.count)).quoted),")
      script.line("module: \(resource.new.module.quoted),")
      let pattern = resource.new.field.replacing("resource-new", with: "resource-*")
      let isLegacy = pattern != resource.new.field
      let handles = isLegacy ? pattern : String(resource.new.field.dropLast(3)) + "*"
      script.line("handles: \(handles.quoted),")
    }
  }

  /// What all names begin with, up to a `#` or `|`.
  private static func commonPrefix(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    var prefix = first.prefix(0)
    for end in first.indices where first[end] == "#" || first[end] == "|" {
      let longer = first[...end]
      guard names.allSatisfy({ $0.hasPrefix(longer) }) else { break }
      prefix = longer
    }
    return String(prefix)
  }

  /// Prints the constants with the core export and its post-return function.
  private func coreConstants(_ printer: ExportPrinter, _ script: inout Script) {
    let type =
      switch printer.abi.coreResult?.type.core {
      case nil: "<CoreFunction<void>>"
      case .i64: "<CoreFunction<bigint>>"
      case .i32, .f32, .f64: ""
      }
    let bound: Code = "core\(types: type)()"
    if printer.isAsync {
      script.list(left: "const \(printer.core) =", "promising(", [bound], ");")
    } else {
      script.line("const \(printer.core) = \(bound);")
    }
    guard printer.releases else { return }
    script.line("const \(printer.postReturn) = core\(types: "<PostReturn>")();")
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
    output.use("guest-objects")
    let members = printers.filter { $0.belongs(to: names.reference.resource) }
    script.blank()
    ResourceClassPrinter(
      output: output, names: names, className: name, type: type(names), members: members
    ).print(to: &script)
  }
}
