import PintleABI
import PintleModel

/// Prints WIT types as Rust types.
struct TypePrinter {
  let model: Model
  let modules: Modules
  let abi: WorldABI
  let replacements: Replacements
  let handleMethods: [ID<TypeDefinition>: Set<String>]
  private let table: TypeNameTable
  /// The Rust names that each module declares as types.
  private let declared: [ModulePath: Set<String>]

  init(_ model: Model, _ abi: WorldABI, _ modules: Modules, _ replacements: Replacements) {
    self.replacements = replacements
    self.model = model
    self.modules = modules
    self.abi = abi
    handleMethods = Self.handleMethods(abi)
    let table = TypeNameTable(
      model, exported: Set(modules.entries.filter { $0.side == .exported }.map(\.interface)))
    self.table = table
    var declared: [ModulePath: Set<String>] = [:]
    for entry in modules.entries {
      declared[entry.path] = Set(model[entry.interface].types.compactMap { table.names[$0] })
    }
    for (id, name) in table.names {
      if case .world = model[id].owner { declared[.root, default: []].insert(name) }
    }
    self.declared = declared
  }

  // MARK: Names

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

  /// Whether the world itself has a type of this name.
  func isDeclaredAtRoot(_ name: String) -> Bool { declared[.root]?.contains(name) == true }

  /// The path of a named type, without the lifetime that it may have.
  func path(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    if let path = replacements.types[id], copy(of: id, in: scope).side == .imported { return path }
    return module(of: id, in: scope).item(name(id), from: scope.module)
  }

  /// The path of a resource that a plan refers to: the name under which the module uses it, if there is one.
  func path(_ resource: ResourceRef, _ scope: TypeScope) -> String {
    if let path = replacements.types[resource.resource], resource.side == .imported { return path }
    return localAlias(of: resource, in: scope).map(name)
      ?? module(of: resource).item(name(resource.resource), from: scope.module)
  }

  /// Whether the user's crate has the type, which then has only the parts that WIT names.
  func isReplaced(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> Bool {
    let copy = copy(of: id, in: scope)
    if copy.side == .exported { return false }
    return replacements.types[id] != nil || modules.isReplaced(module(of: id, in: scope))
  }

  /// The path of the borrowed handle of an exported resource.
  func borrowPath(_ id: ID<TypeDefinition>, _ scope: TypeScope) -> String {
    module(of: id, in: scope).item(borrowName(id), from: scope.module)
  }

  func borrowPath(_ resource: ResourceRef, _ scope: TypeScope) -> String {
    localAlias(of: resource, in: scope).map(borrowName)
      ?? module(of: resource).item(borrowName(resource.resource), from: scope.module)
  }

  /// A type of the prelude, with its full path where another type may have its name.
  func prelude(_ name: String, _ scope: TypeScope) -> String {
    let isFree = !scope.module.isRoot && declared[scope.module]?.contains(name) != true
    return isFree ? name : "::core::\(name.lowercased())::\(name)"
  }

  // MARK: Owned form

  /// The type of an owned value.
  func owned(_ type: TypeRef, _ scope: TypeScope, _ lifetime: Lifetime = .elided) -> String {
    if let scalar = Scalar(type) { return scalar.rust }
    guard case .defined(let id) = type else {
      return type == .string ? scope.runtime("String") : "()"
    }
    guard model[id].name != nil else { return definition(id, scope, lifetime) }
    return path(id, scope) + (hasLifetime(id) ? lifetime.argument : "")
  }

  /// Whether a named type holds borrowed handles, and so has a lifetime.
  func hasLifetime(_ id: ID<TypeDefinition>) -> Bool {
    abi.contents(of: .defined(id)).contains(.borrows)
  }

  /// An anonymous type, or the definition of an alias, spelled out.
  func definition(
    _ id: ID<TypeDefinition>, _ scope: TypeScope, _ lifetime: Lifetime = .elided
  ) -> String {
    structure(model[id].kind, scope, lifetime) { owned($0, scope, lifetime) }
  }

  /// A built-in type whose parts are printed by `part`.
  private func structure(
    _ kind: TypeDefinition.Kind, _ scope: TypeScope, _ lifetime: Lifetime,
    part: (TypeRef) -> String
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
    case .list(let element): return "\(scope.runtime("Vec"))<\(owned(element, scope, lifetime))>"
    case .map(let key, let value):
      let types = [key, value].map { owned($0, scope, lifetime) }
      return "\(scope.runtime("BTreeMap"))<\(types[0]), \(types[1])>"
    case .fixedLengthList(let element, let count):
      return "[\(owned(element, scope, lifetime)); \(count)]"
    case .own(let resource): return path(resource, scope)
    case .borrow(let resource): return borrowed(resource, scope, lifetime)
    case .record, .variant, .enumeration, .flags, .resource, .future, .stream: return "()"
    }
  }

  /// A borrowed handle: a reference to that of a host's resource, and a type of its own for a guest's.
  private func borrowed(
    _ resource: ID<TypeDefinition>, _ scope: TypeScope, _ lifetime: Lifetime
  ) -> String {
    if copy(of: model.resolvingAliases(resource), in: scope).side == .exported {
      return borrowPath(resource, scope) + lifetime.argument
    }
    return "&\(lifetime.ofReference)\(path(resource, scope))"
  }

  // MARK: Parameters of imports

  /// How a parameter of an imported function takes its argument.
  func form(ofParameter type: TypeRef) -> ValueForm {
    let contents = abi.contents(of: type)
    if isSequence(type) {
      return contents.contains(.owns) && !contents.contains(.borrows) ? .place : .reference
    }
    guard case .defined(let id) = type else { return .owned }
    if contents.contains(.owns) { return .place }
    if contents.isDisjoint(with: [.sequences, .borrows]) { return .owned }
    return model[id].name == nil ? form(ofAnonymous: id) : .reference
  }

  /// How a part is held by an anonymous type that is passed by value around its parts.
  func form(ofPart type: TypeRef) -> ValueForm {
    if isSequence(type) { return .reference }
    guard case .defined(let id) = type else { return .owned }
    return model[id].name == nil ? form(ofAnonymous: id) : .reference
  }

  /// Whether a part of a parameter that is passed by value holds arrays which own memory.
  func ownsArrays(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = type, model[id].name == nil else { return false }
    switch model[id].kind {
    case .fixedLengthList: return abi.contents(of: type).contains(.sequences)
    case .tuple, .option, .result: return model[id].kind.components.contains(where: ownsArrays)
    default: return false
    }
  }

  private func form(ofAnonymous id: ID<TypeDefinition>) -> ValueForm {
    switch model[id].kind {
    case .borrow: .owned
    case .fixedLengthList: .place
    default: .parts
    }
  }

  /// The type of a parameter of an imported function.
  func parameter(_ type: TypeRef, _ scope: TypeScope) -> String {
    borrowed(type, form(ofParameter: type), scope)
  }

  private func borrowed(_ type: TypeRef, _ form: ValueForm, _ scope: TypeScope) -> String {
    switch form {
    case .owned, .place: return owned(type, scope)
    case .reference: return "&" + (slice(type, scope) ?? owned(type, scope))
    case .parts:
      guard case .defined(let id) = type else { return owned(type, scope) }
      return structure(model[id].kind, scope, .elided) {
        borrowed($0, self.form(ofPart: $0), scope)
      }
    }
  }

  private func isSequence(_ type: TypeRef) -> Bool {
    switch model.shape(of: type) {
    case .text, .numbers, .list, .map: true
    case .scalar, .fixedList, .product, .sum, .enumeration, .flags, .own, .borrow, .unsupported:
      false
    }
  }

  /// The type to which a reference to a string or list refers; `nil` for other types.
  private func slice(_ type: TypeRef, _ scope: TypeScope) -> String? {
    let target = model.resolvingAliases(type)
    if target == .string { return "str" }
    guard case .defined(let id) = target, case .list(let element) = model[id].kind else {
      return nil
    }
    return "[\(owned(element, scope))]"
  }
}
