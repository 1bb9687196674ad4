import PintleABI
import PintleModel

/// Prints WIT types as Rust types.
struct TypePrinter {
  let model: Model
  let modules: Modules
  let abi: WorldABI
  private let table: TypeNameTable
  private let exportedInterfaces: Set<ID<Interface>>
  /// The Rust names that each module declares as types.
  private let declared: [ModulePath: Set<String>]

  init(_ model: Model, _ abi: WorldABI, _ modules: Modules) {
    self.model = model
    self.modules = modules
    self.abi = abi
    let table = TypeNameTable(model)
    self.table = table
    exportedInterfaces = Set(modules.entries.filter { $0.side == .exported }.map(\.interface))
    var declared: [ModulePath: Set<String>] = [:]
    for entry in modules.entries {
      declared[entry.path] = Set(model[entry.interface].types.compactMap { table.names[$0] })
    }
    for (id, name) in table.names {
      if case .world = model[id].owner { declared[.root, default: []].insert(name) }
    }
    self.declared = declared
  }

  /// The name of a named type in its own module.
  func name(_ id: ID<TypeDefinition>) -> String {
    table.names[id] ?? "Unnamed"
  }

  /// The name of the borrowed handle of a resource.
  func borrowName(_ id: ID<TypeDefinition>) -> String { table.borrow(id) }
  /// The name of the trait that implements a resource.
  func guestTrait(_ id: ID<TypeDefinition>) -> String { table.guestTrait(id) }

  /// The name of the type parameter for the implementing type, which must not shadow a type of the module.
  func implementationParameter(_ scope: TypeScope) -> String {
    declared[scope.module]?.contains("T") == true ? "T_" : "T"
  }

  /// The side whose copy of a type a scope of the given side refers to.
  func side(of id: ID<TypeDefinition>, in scope: Side) -> Side {
    guard scope == .exported, case .interface(let owner) = model[id].owner,
      exportedInterfaces.contains(owner)
    else { return .imported }
    return .exported
  }

  /// The module that declares a named type.
  func module(of id: ID<TypeDefinition>, in scope: Side) -> ModulePath {
    switch model[id].owner {
    case .interface(let owner): modules.path(of: owner, side(of: id, in: scope)) ?? .root
    case .world, nil: .root
    }
  }

  /// The path of a named type.
  func path(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    module(of: id, in: scope.side).item(name(id), from: scope.module)
  }

  /// The path of the borrowed handle of an exported resource.
  func borrowPath(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    module(of: id, in: scope.side).item(borrowName(id), from: scope.module)
  }

  /// A type of the prelude, with its full path where another type may have its name.
  func prelude(_ name: String, _ scope: TypeScope) -> String {
    let isFree = !scope.module.isRoot && declared[scope.module]?.contains(name) != true
    return isFree ? name : "::core::\(name.lowercased())::\(name)"
  }

  // MARK: Owned form

  /// The type of an owned value.
  func owned(_ type: TypeRef, _ scope: TypeScope) -> String {
    if let scalar = Scalar(type) { return scalar.rust }
    guard case .defined(let id) = type else {
      return type == .string ? scope.runtime("String") : "()"
    }
    return model[id].name == nil ? anonymous(id, scope) : path(id, scope)
  }

  private func anonymous(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    structure(model[id].kind, scope) { owned($0, scope) }
  }

  /// The definition of an alias, spelled out.
  func definition(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    structure(model[id].kind, scope) { owned($0, scope) }
  }

  /// A built-in type whose parts are printed by `part`.
  private func structure(
    _ kind: TypeDefinition.Kind, _ scope: TypeScope, part: (TypeRef) -> String
  ) -> String {
    switch kind {
    case .alias(let target): return part(target)
    case .tuple(let types):
      let parts = types.map(part)
      return parts.count == 1 ? "(\(parts[0]),)" : "(\(parts.joined(separator: ", ")))"
    case .option(let some): return "\(prelude("Option", scope))<\(part(some))>"
    case .result(let ok, let err):
      let arms = [ok, err].map { $0.map(part) ?? "()" }
      return "\(prelude("Result", scope))<\(arms[0]), \(arms[1])>"
    case .list(let element): return "\(scope.runtime("Vec"))<\(owned(element, scope))>"
    case .own(let resource): return path(resource, scope)
    case .borrow(let resource): return "\(borrowPath(resource, scope))<'_>"
    case .record, .variant, .enumeration, .flags, .resource, .fixedLengthList, .map, .future,
      .stream:
      return "()"
    }
  }

  // MARK: Parameters of imports

  /// How a parameter of an imported function takes its argument.
  func form(ofParameter type: TypeRef) -> ValueForm {
    if isSequence(type) { return .reference }
    guard case .defined(let id) = type else { return .owned }
    let contents = abi.contents(of: type)
    if contents.isDisjoint(with: [.sequences, .borrows]) { return .owned }
    return model[id].name == nil ? .parts : .reference
  }

  /// How a part is held by an anonymous type that is passed by value around its parts.
  func form(ofPart type: TypeRef) -> ValueForm {
    if isSequence(type) { return .reference }
    guard case .defined(let id) = type else { return .owned }
    return model[id].name == nil ? .parts : .reference
  }

  /// The type of a parameter of an imported function.
  func parameter(_ type: TypeRef, _ scope: TypeScope) -> String {
    borrowed(type, form(ofParameter: type), scope)
  }

  private func borrowed(_ type: TypeRef, _ form: ValueForm, _ scope: TypeScope) -> String {
    switch form {
    case .owned, .place: return owned(type, scope)
    case .reference: return "&" + (sequence(type, scope) ?? owned(type, scope))
    case .parts:
      guard case .defined(let id) = type else { return owned(type, scope) }
      return structure(model[id].kind, scope) { borrowed($0, self.form(ofPart: $0), scope) }
    }
  }

  private func isSequence(_ type: TypeRef) -> Bool {
    switch model.shape(of: type) {
    case .text, .numbers, .list: true
    case .scalar, .map, .fixedList, .product, .sum, .enumeration, .flags, .own, .borrow,
      .unsupported:
      false
    }
  }

  /// The type to which a reference to a string or list refers; `nil` for other types.
  private func sequence(_ type: TypeRef, _ scope: TypeScope) -> String? {
    let target = model.resolvingAliases(type)
    if target == .string { return "str" }
    guard case .defined(let id) = target, case .list(let element) = model[id].kind else {
      return nil
    }
    return "[\(owned(element, scope))]"
  }
}
