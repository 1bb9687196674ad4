import PintleABI
import PintleCodegen
import PintleModel

/// Prints the public types: an interface and a namespace for each WIT interface, the imports, and the root.
///
/// The root is what `instantiate` returns: the exported interfaces, and the functions that the world exports itself.
struct WorldDeclarations {
  let input: BackendInput
  let names: WorldNames
  let aliases: Aliases

  private var model: Model { input.model }

  func print() -> Script {
    var script = Script()
    script.only(.types) { script in
      for scope in names.interfaces { interface(scope, &script) }
      namespace(TypeScope(.imported), names.worldTypes(input.world), nil, &script)
      ImportDeclarations(input: input, names: names, aliases: aliases).print(to: &script)
      root(&script)
      RootTypes(input: input, names: names, aliases: aliases).print(to: &script)
      printAliases(&script)
    }
    return script
  }

  // MARK: Interfaces

  private func interface(_ scope: TypeScope, _ script: inout Script) {
    guard let id = scope.interface else { return }
    let name = names.namespace(scope)
    let types = printer(scope, inNamespace: false)
    let docs = DocComment(text: model[id].docs, model[id].stability)
    let hasMembers = !model[id].functions.isEmpty || hasClasses(id)
    if hasMembers {
      script.blank()
      docs.print(to: &script)
      script.block("export interface \(name) {") { script in
        for type in model[id].types {
          Self.classMember(type, model[id].functions, types, input, &script)
        }
        for function in model[id].functions where function.resource == nil {
          Self.function(function, types, &script)
        }
      }
    }
    namespace(scope, model[id].types, hasMembers ? nil : docs, &script)
  }

  private func hasClasses(_ id: ID<Interface>) -> Bool {
    model[id].types.contains { names.classes[$0] != nil }
  }

  /// The class of a resource as a member of its interface.
  ///
  /// - Parameter functions: the functions of the interface.
  static func classMember(
    _ id: ID<TypeDefinition>, _ functions: [Function], _ types: TypePrinter, _ input: BackendInput,
    _ script: inout Script
  ) {
    guard let name = types.names.types[id], let type = types.names.classes[id] else { return }
    let scope = types.names.namespace(types.scope)
    if types.scope.side == .exported || input.needsClass(id, functions) {
      return script.typed("readonly \(name):", .name("\(scope).\(type)"))
    }
    types.aliases.runtimeParts.insert("resource-class")
    let known = TypeText.list("ResourceClass<", [.name("\(scope).\(name)")], ">")
    script.typed("readonly \(name)?:", known.optional)
  }

  private func namespace(
    _ scope: TypeScope, _ types: [ID<TypeDefinition>], _ docs: DocComment?,
    _ script: inout Script
  ) {
    let declared = types.filter { names.types[$0] != nil }
    guard !declared.isEmpty else { return }
    let functions = scope.interface.map { model[$0].functions } ?? input.worldFunctions
    script.blank()
    docs?.print(to: &script)
    script.block("export declare namespace \(names.namespace(scope)) {") { script in
      for id in declared {
        script.blank()
        TypeDeclarations(
          names: names, printer: printer(scope, inNamespace: true), input: input,
          functions: functions
        ).print(id, to: &script)
      }
    }
  }

  private func printer(_ scope: TypeScope, inNamespace: Bool) -> TypePrinter {
    TypePrinter(
      names: names, scope: scope, owner: inNamespace ? scope.owner(input.abi.world) : nil,
      aliases: aliases)
  }

  // MARK: Functions

  /// Prints a function as a member of an interface.
  ///
  /// - Parameter name: the member's name; by default ``TypeScriptNames/member(_:)``.
  static func function(
    _ function: Function, name: String? = nil, _ types: TypePrinter, _ script: inout Script
  ) {
    documentation(function, types).print(to: &script)
    let signature = FunctionSignature(
      function, locals: FunctionSignature.names(function), types: types)
    let name = name ?? TypeScriptNames.member(function)
    // Without quotes, `new` would declare a constructor.
    let key = name == "new" ? name.quoted : name
    script.list("\(key)(", signature.parameters, signature.close(";"))
  }

  /// The comment of a function: its documentation, which arguments it consumes, what it throws.
  static func documentation(_ function: Function, _ types: TypePrinter) -> DocComment {
    let model = types.names.model
    let parameters = zip(function.writtenParameters, FunctionSignature.names(function))
      .map { (name: "`\($1)`", shape: model.shape(of: $0.type)) }
    let owned = parameters.filter { if case .own = $0.shape { true } else { false } }
    let lent = parameters.filter { if case .borrow = $0.shape { true } else { false } }
    var documentation = DocComment(
      text: function.docs, function.stability, within: types.outerStability)
    if !owned.isEmpty {
      let names = owned.map(\.name).joined(separator: " and ")
      documentation.additions.append(
        types.isCalledByHost ? "Consumes \(names)." : "The guest gives \(names) back.")
    }
    if !lent.isEmpty, !types.isCalledByHost {
      let names = lent.map(\.name).joined(separator: " and ")
      let verb = lent.count == 1 ? "is" : "are"
      documentation.additions.append("\(names) \(verb) lent: valid during the call.")
    }
    documentation.additions += Views.documentation(function, types)
    if let cases = model.resultCases(function.result) {
      let payload = cases.err.map { types.results.text($0) } ?? "undefined"
      documentation.tags.append("@throws {WitError<\(payload)>}")
    }
    return documentation
  }

  // MARK: The root

  private func root(_ script: inout Script) {
    var types = printer(TypeScope(.imported), inNamespace: false)
    types.isCalledByHost = true
    script.blank()
    DocComment(text: input.world.docs, input.world.stability).print(to: &script)
    script.block("export interface \(names.namespace(TypeScope(.exported))) {") { script in
      for (scope, keys) in zip(input.exportScopes, InterfaceKeys.root(input)) {
        guard let id = scope.interface else {
          for function in scope.functions {
            Self.function(
              function.function, name: TypeScriptNames.rootMember(function.function), types, &script
            )
          }
          continue
        }
        for key in keys {
          script.typed(
            "readonly \(key.propertyKey):", .name(names.namespace(TypeScope(.exported, id))))
        }
      }
      script.line("/** The state of the instance. */")
      script.line("readonly [control]: Control;")
    }
  }

  /// The parameters of generic types, and the arguments that stand for them.
  private static let generics = [
    "Result": ("<T, E>", "<T, E>"), "Option": ("<T>", "<T>"), "Lease": ("<View>", "<View>"),
    "Promise": ("<T>", "<T>"),
    "Map": ("<K, V>", "<K, V>"), "ReadonlyMap": ("<K, V>", "<K, V>"),
    "Unshared": ("<View extends { slice(): unknown }>", "<View>"),
  ]

  private func printAliases(_ script: inout Script) {
    if !aliases.names.isEmpty { script.blank() }
    for (alias, target) in aliases.names.sorted(by: { $0.alias < $1.alias }) {
      let (parameters, arguments) = Self.generics[target] ?? ("", "")
      script.assign("type \(alias)\(parameters)", "\(target)\(arguments);")
    }
  }
}
