import PintleABI
import PintleCodegen
import PintleModel

/// Prints the types at the top level that stand for types of the namespaces.
struct RootTypes {
  let input: BackendInput
  let names: WorldNames
  let aliases: Aliases

  private var model: Model { input.model }

  func print(to script: inout Script) {
    if let payload = errorPayload {
      aliases.runtimeParts.insert("wit-error")
      script.blank()
      script.line("/** What the `err` cases of exported functions hold. */")
      script.typed("export type ErrorPayload =", payload)
    }
    let resources = names.resources(input)
    if !resources.isEmpty { script.blank() }
    for (name, scope) in resources {
      script.assign("export type \(name)", "\(names.namespace(scope)).\(name);")
    }
  }

  // MARK: Errors

  /// The types of all errors that the guest returns; `nil` if no function returns errors.
  private var errorPayload: TypeText? {
    var members: [TypeText] = []
    for scope in input.abi.exports {
      for case .some(let cases) in scope.functions.map({ model.resultCases($0.function.result) }) {
        let types = TypePrinter(names: names, scope: TypeScope(scope), aliases: aliases)
        let payload = cases.err.map { types.print($0) } ?? .name("undefined")
        members += payload.members.filter { !members.contains($0) }
      }
    }
    if !members.isEmpty { return members.count == 1 ? members[0] : .union(members) }
    let functions = input.abi.imports.flatMap(\.functions).map(\.function)
    return functions.contains { model.resultCases($0.result) != nil } ? .name("unknown") : nil
  }
}

extension WorldNames {
  /// The resources whose names are free at the top level, with the scopes that declare them.
  ///
  /// A name that several resources have is that of the guest's, if only one of them is the guest's.
  func resources(_ input: BackendInput) -> [(name: String, scope: TypeScope)] {
    var found: [(name: String, scope: TypeScope)] = []
    let worldTypes = worldTypes(input.world).map { ($0, TypeScope(.imported)) }
    let types =
      interfaces.flatMap { scope in
        (scope.interface.map { model[$0].types } ?? []).map { ($0, scope) }
      } + worldTypes
    for (id, scope) in types {
      guard case .resource = model[id].kind, let name = self.types[id] else { continue }
      found.append((name, scope))
    }
    var module = module
    return found.filter { name, scope in
      let others = found.filter { $0.name == name }
      let exported = others.filter { $0.scope.side == .exported }
      let isUnique =
        others.count == 1 || (exported.count == 1 && exported[0].scope == scope)
      return isUnique && module.declare(name) == name
    }
  }
}
