import PintleABI
import PintleCodegen
import PintleModel

/// Prints a function for each interface that creates its bindings for one instance, and the helpers of these functions.
struct InterfaceFactories {
  let output: FileState
  /// The names of the functions that create exported interfaces, and of the tables of their core exports.
  private(set) var exports: [(factory: String, table: String, scope: WorldABI.Scope)] = []
  /// The names of the functions that create the core functions of imported interfaces.
  private(set) var imports: [(factory: String, scope: WorldABI.Scope)] = []

  var abi: WorldABI { output.input.abi }

  init(_ output: FileState) {
    self.output = output
    let abi = output.input.abi
    let moving = abi.exports.flatMap(\.functions).filter { $0.parameterContents.contains(.owns) }
    if moving.contains(where: \.borrowsInParts), !abi.exportedResources.isEmpty {
      output.use("lends")
    }
    exports = output.input.exportScopes.map { scope in
      let name = Self.name(scope, output)
      let words = name.prefix(1).lowercased() + name.dropFirst() + "Core"
      return (output.declare("make" + name), output.declare(words), scope)
    }
    imports = output.input.importScopes.map {
      (output.declare("import" + Self.name($0, output)), $0)
    }
  }

  /// The name of the interface, or of the root for the world's own functions.
  private static func name(_ scope: WorldABI.Scope, _ output: FileState) -> String {
    if let label = scope.place.label { return KebabName(label).pascal }
    return output.names.namespace(TypeScope(scope.side, scope.interface))
  }

  /// The runtime's constant with the core names of a whole world.
  var namesConstant: String {
    let isLegacy = abi.memoryExport == "memory"
    output.use(isLegacy ? "legacy-names" : "standard-names")
    return isLegacy ? "legacyNames" : "standardNames"
  }

  /// The type of the object with the functions of a scope.
  func type(_ scope: WorldABI.Scope) -> TypeText {
    let name = output.names.namespace(TypeScope(scope.side, scope.interface))
    if scope.interface != nil { return .name(name) }
    if scope.side == .imported { return .name("Imports") }
    let members = scope.functions.map {
      TypeText.name(TypeScriptNames.rootMember($0.function).quoted)
    }
    return .list("Pick<", [.name(name), .union(members)], ">")
  }

  /// What precedes the names of a scope's functions in messages.
  func prefix(_ scope: WorldABI.Scope) -> String {
    guard let item = scope.item else { return "" }
    return InterfaceKeys(item, output.input).alias + "."
  }

  func print() -> Script {
    var script = Script()
    for (factory, scope) in imports { importFactory(factory, scope, &script) }
    for (factory, table, scope) in exports { exportFactory(factory, table, scope, &script) }
    for (index, routine) in abi.hostRoutines.enumerated() {
      RoutinePrinter(output: output, routine: routine, name: output.routines[index])
        .print(to: &script)
    }
    var result = EnumAndFlagsPrinter(output: output).print()
    result.append(resourceConstants())
    result.append(script)
    return result
  }

  // MARK: Resources

  private func resourceConstants() -> Script {
    var script = Script()
    for names in output.resources.values.sorted(by: { $0.kind < $1.kind }) {
      let type = type(names)
      script.blank()
      let label = names.reference.label.map { " under `\($0)`" } ?? ""
      script.line("/** The kind of handles to \(type)\(label). */")
      let isImported = names.reference.side == .imported
      if isImported { output.use("handles") }
      let kind = isImported ? " as Kind<\(type)>" : ""
      script.assign("const \(names.constant)", "\(names.kind)\(types: kind);")
    }
    return script
  }
}
