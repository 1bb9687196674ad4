import PintleABI
import PintleCodegen
import PintleModel

/// Prints what depends on the WIT and runs: a function for each interface that makes it for one instance.
struct InterfaceFactories {
  let output: FileState
  /// The functions that make exported interfaces, with the keys of the interfaces; `nil` for the world's own functions.
  private(set) var exports: [(maker: String, scope: WorldABI.Scope)] = []
  private(set) var imports: [(maker: String, scope: WorldABI.Scope)] = []

  var abi: WorldABI { output.input.abi }

  init(_ output: FileState) {
    self.output = output
    let moving = abi.exports.flatMap(\.functions).filter { $0.parameterContents.contains(.owns) }
    if !moving.isEmpty { output.use("moves") }
    if moving.contains(where: \.borrowsInParts) { output.use("lends") }
    exports = abi.exports.map { (output.declare("make" + Self.name($0, output)), $0) }
    imports = abi.imports.map { (output.declare("import" + Self.name($0, output)), $0) }
  }

  /// The TypeScript name of the interface; of the imports or the root for the world's own functions.
  private static func name(_ scope: WorldABI.Scope, _ output: FileState) -> String {
    guard let id = scope.interface else {
      return output.names.scopes[.world(output.input.abi.world)] ?? ""
    }
    return output.names.scopes[.interface(id)] ?? ""
  }

  /// The functions of the world itself have no interface of their own.
  func type(_ scope: WorldABI.Scope) -> TypeText {
    if let id = scope.interface { return .name(output.names.scopes[.interface(id)] ?? "") }
    if scope.side == .imported { return .name("Imports") }
    let name = output.names.scopes[.world(abi.world)] ?? ""
    let members = scope.functions.map {
      TypeText.name(TypeScriptNames.rootMember($0.function).quoted)
    }
    return .list("Pick<", [.name(name), .union(members)], ">")
  }

  /// How messages name the functions of a scope.
  func prefix(_ scope: WorldABI.Scope) -> String {
    guard let item = scope.item else { return "" }
    return InterfaceKeys(item, output.input).alias + "."
  }

  func print() -> Script {
    var script = Script()
    for (maker, scope) in imports { importer(maker, scope, &script) }
    for (maker, scope) in exports { exporter(maker, scope, &script) }
    for (index, routine) in abi.hostRoutines.enumerated() {
      RoutinePrinter(output: output, routine: routine, name: output.routines[index])
        .print(to: &script)
    }
    var result = HelperPrinter(output: output).print()
    result.append(resourceConstants())
    result.append(script)
    return result
  }

  // MARK: Resources

  private func resourceConstants() -> Script {
    var script = Script()
    for resource in abi.exportedResources {
      guard let names = output.resources[resource.resource] else { continue }
      let type = output.types.text(.defined(resource.resource))
      script.blank()
      script.line("/** The kind of the handles of \(names.label). */")
      script.line("const \(names.constant) = \(names.kind);")
      guard names.isUsed else { continue }
      script.blank()
      script.list(
        "function \(names.accessor)(", ["guest\(types: ": Guest")"],
        ")\(types: ": ObjectClass<\(type)>") {")
      script.indented { script in
        script.line("return guest.handles.classes[\(names.constant)]\(types: " as never");")
      }
      script.line("}")
    }
    return script
  }

  /// The names that a function around wrappers can't declare.
  func localScope() -> NameScope {
    NameScope(
      reserved: TypeScriptNames.locals.union(TypeScriptNames.used).union(output.functionNames),
      escape: TypeScriptNames.escape)
  }
}
