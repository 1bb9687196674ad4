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
      for id in names.interfaces { interface(id, &script) }
      let world = TypeDefinition.Owner.world(input.abi.world)
      namespace(world, names.worldTypes(input.world), &script)
      ImportDeclarations(input: input, names: names, aliases: aliases).print(to: &script)
      root(&script)
      printAliases(&script)
    }
    return script
  }

  // MARK: Interfaces

  private func interface(_ id: ID<Interface>, _ script: inout Script) {
    let name = names.namespace(.interface(id))
    var types = printer(nil)
    types.returnsBytes = !input.imports(id)
    if !model[id].functions.isEmpty || hasClasses(id) {
      script.blank()
      DocComment(text: model[id].docs).print(to: &script)
      script.block("export interface \(name) {") { script in
        for type in model[id].types { classMember(type, of: name, &script) }
        for function in model[id].functions where function.resource == nil {
          Self.function(function, types, &script)
        }
      }
    }
    namespace(.interface(id), model[id].types, &script)
  }

  private func hasClasses(_ id: ID<Interface>) -> Bool {
    model[id].types.contains { names.classes[$0] != nil }
  }

  private func classMember(_ id: ID<TypeDefinition>, of scope: String, _ script: inout Script) {
    guard let name = names.types[id], let type = names.classes[id] else { return }
    script.typed("readonly \(name):", .name("\(scope).\(type)"))
  }

  private func namespace(
    _ owner: TypeDefinition.Owner, _ types: [ID<TypeDefinition>], _ script: inout Script
  ) {
    let declared = types.filter { names.types[$0] != nil }
    guard !declared.isEmpty else { return }
    script.blank()
    script.block("export declare namespace \(names.namespace(owner)) {") { script in
      for id in declared {
        script.blank()
        var printer = printer(owner)
        if case .interface(let interface) = owner {
          printer.returnsBytes = !input.imports(interface)
        }
        TypeDeclarations(names: names, printer: printer, functions: functions(of: owner))
          .print(id, to: &script)
      }
    }
  }

  private func functions(of owner: TypeDefinition.Owner) -> [Function] {
    if case .interface(let id) = owner { model[id].functions } else { [] }
  }

  private func printer(_ owner: TypeDefinition.Owner?) -> TypePrinter {
    TypePrinter(names: names, owner: owner, aliases: aliases)
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
    let consumed = zip(function.writtenParameters, FunctionSignature.names(function))
      .compactMap { parameter, name -> String? in
        if case .own = model.shape(of: parameter.type) { "`\(name)`" } else { nil }
      }
    var documentation = DocComment(text: function.docs)
    if !consumed.isEmpty {
      documentation.additions.append("Consumes \(consumed.joined(separator: " and ")).")
    }
    if let cases = model.resultCases(function.result) {
      let payload = cases.err.map { types.text($0) } ?? "undefined"
      documentation.tags.append("@throws {WitError<\(payload)>}")
    }
    return documentation
  }

  // MARK: The root

  private func root(_ script: inout Script) {
    var types = printer(nil)
    types.returnsBytes = true
    script.blank()
    DocComment(text: input.world.docs).print(to: &script)
    script.block("export interface \(names.namespace(.world(input.abi.world))) {") { script in
      for (scope, keys) in zip(input.abi.exports, InterfaceKeys.root(input)) {
        guard let id = scope.interface else {
          for function in scope.functions {
            Self.function(
              function.function, name: TypeScriptNames.rootMember(function.function), types, &script
            )
          }
          continue
        }
        for key in keys {
          script.typed("readonly \(key.propertyKey):", .name(names.namespace(.interface(id))))
        }
      }
      script.line("/** The state of the instance. */")
      script.line("readonly [control]: Control;")
    }
  }

  private func printAliases(_ script: inout Script) {
    if !aliases.names.isEmpty { script.blank() }
    for (alias, target) in aliases.names.sorted(by: { $0.alias < $1.alias }) {
      let generics = target == "Result" ? "<T, E>" : target == "Option" ? "<T>" : ""
      script.assign("type \(alias)\(generics)", "\(target)\(generics);")
    }
  }
}

extension BackendInput {
  /// Whether the world imports the interface, so that its types describe functions of the host too.
  func imports(_ id: ID<Interface>) -> Bool {
    abi.imports.contains { $0.interface == id }
  }
}
