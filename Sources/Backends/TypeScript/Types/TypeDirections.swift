import PintleABI
import PintleCodegen
import PintleModel

/// Which way a value goes. A type says what the guest gives, which is known exactly, or what a host may give.
enum Direction {
  case fromGuest
  case toGuest
}

/// The ways in which the values of a world's named types go.
///
/// A type whose two forms differ has one declaration if its values go one way only, and otherwise two.
struct TypeDirections {
  /// A named type, in one of the namespaces that declare it.
  private struct Use: Hashable {
    var type: ID<TypeDefinition>
    var scope: TypeScope
  }

  private var uses: [Use: Set<Direction>] = [:]
  /// The types that have two declarations in some namespace.
  private(set) var split: Set<ID<TypeDefinition>> = []
  /// The types that hold objects. They have one form, so that what one guest exports has the type of what another imports: an
  /// object from a guest can always be disposed, and one of a host need not, which is a difference the other way round.
  private let ofObjects: Set<ID<TypeDefinition>>
  private var forms: TypeForms
  /// The interfaces whose imported and exported types have namespaces of their own.
  private let copied: Set<ID<Interface>>

  init(_ model: Model, copied: Set<ID<Interface>>) {
    forms = TypeForms(model)
    ofObjects = Self.typesOfObjects(model)
    self.copied = copied
  }

  private static func typesOfObjects(_ model: Model) -> Set<ID<TypeDefinition>> {
    var found: Set<ID<TypeDefinition>> = []
    // A type may precede its parts.
    var count = -1
    while count != found.count {
      count = found.count
      for (index, type) in model.types.enumerated() {
        let isResource = if case .resource = type.kind { true } else { false }
        if isResource || type.kind.parts.contains(where: found.contains) {
          found.insert(ID(index))
        }
      }
    }
    return found
  }

  /// The form of a type for values that go this way.
  func form(_ type: ID<TypeDefinition>, _ direction: Direction) -> Direction {
    ofObjects.contains(type) ? .fromGuest : direction
  }

  /// - Parameter names: the names of the interfaces.
  mutating func find(in input: BackendInput, _ names: WorldNames) {
    for scope in input.abi.imports + input.abi.exports {
      for function in scope.functions.map(\.function) {
        let isExport = scope.side == .exported
        let parameters: Direction = isExport ? .toGuest : .fromGuest
        for type in function.parameters.map(\.type) {
          visit(type, parameters, TypeScope(scope), names)
        }
        let results: Direction = isExport ? .fromGuest : .toGuest
        if let type = function.result { visit(type, results, TypeScope(scope), names) }
      }
    }
    split = Set(uses.filter { $0.value.count == 2 }.map(\.key.type))
  }

  private mutating func visit(
    _ type: TypeRef, _ direction: Direction, _ scope: TypeScope, _ names: WorldNames
  ) {
    guard case .defined(let id) = type, forms.differ(type) else { return }
    let direction = form(id, direction)
    var scope = scope
    if names.model[id].name != nil, let owner = names.model[id].owner {
      scope = names.scope(of: owner, usedIn: scope)
      if !uses[use(id, scope), default: []].insert(direction).inserted { return }
    }
    for part in names.model[id].kind.components { visit(part, direction, scope, names) }
  }

  private func use(_ type: ID<TypeDefinition>, _ scope: TypeScope) -> Use {
    guard let interface = scope.interface, copied.contains(interface) else {
      return Use(type: type, scope: TypeScope(.imported, scope.interface))
    }
    return Use(type: type, scope: scope)
  }

  /// Whether a type has a second declaration, for values that go to the guest.
  func isSplit(_ type: ID<TypeDefinition>, in scope: TypeScope) -> Bool {
    uses[use(type, scope)]?.count == 2
  }

  /// Whether values of the type go this way.
  func goes(_ type: ID<TypeDefinition>, in scope: TypeScope, _ direction: Direction) -> Bool {
    uses[use(type, scope)]?.contains(direction) ?? false
  }

  /// The direction of the values that the declaration under the type's own name describes.
  func declared(_ type: ID<TypeDefinition>, in scope: TypeScope) -> Direction {
    uses[use(type, scope)] == [.toGuest] ? .toGuest : .fromGuest
  }
}

/// Tells the types that describe values from the guest and values for it in different ways.
struct TypeForms {
  private let model: Model
  private var known: [ID<TypeDefinition>: Bool] = [:]

  init(_ model: Model) {
    self.model = model
  }

  /// Whether there is a number list or an option in the type.
  mutating func differ(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = type else { return false }
    if let answer = known[id] { return answer }
    let answer = computed(type, model[id].kind)
    known[id] = answer
    return answer
  }

  private mutating func computed(_ type: TypeRef, _ kind: TypeDefinition.Kind) -> Bool {
    if case .numbers = model.shape(of: type) { return true }
    if model.isOptional(type) { return true }
    for part in kind.components where differ(part) { return true }
    return false
  }
}
