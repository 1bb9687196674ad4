import PintleABI
import PintleCodegen
import PintleModel

/// Prints WIT types as TypeScript types.
///
/// In a namespace, its own types are printed by their plain names. Names at the top level that they hide there are reached
/// through ``Aliases``.
struct TypePrinter {
  let names: WorldNames
  /// Where the types are used.
  let scope: TypeScope
  /// The owner of the enclosing namespace; `nil` at the top level.
  var owner: TypeDefinition.Owner?
  let aliases: Aliases
  /// Whether the functions are the guest's.
  var isCalledByHost: Bool
  /// Which way the values go.
  var direction = Direction.fromGuest

  private var model: Model { names.model }

  init(
    names: WorldNames, scope: TypeScope, owner: TypeDefinition.Owner? = nil, aliases: Aliases
  ) {
    self.names = names
    self.scope = scope
    self.owner = owner
    self.aliases = aliases
    isCalledByHost = scope.side == .exported
  }

  /// The same for values that go this way.
  func printing(_ direction: Direction) -> TypePrinter {
    var printer = self
    printer.direction = direction
    return printer
  }

  /// Whether a function may wait for a promise.
  func isAsync(_ function: Function) -> Bool {
    names.asyncFunctions.contains(function, isExported: isCalledByHost, scope.interface)
  }

  /// The printer for parameters of functions.
  var parameters: TypePrinter { printing(isCalledByHost ? .toGuest : .fromGuest) }

  /// The printer for results of functions.
  var results: TypePrinter { printing(isCalledByHost ? .fromGuest : .toGuest) }

  /// The stability of the interface that the types are used in.
  var outerStability: Stability? { scope.interface.flatMap { model[$0].stability } }

  func text(_ type: TypeRef) -> String { print(type).text }

  func print(_ type: TypeRef) -> TypeText {
    switch type {
    case .bool: .name("boolean")
    case .u8, .u16, .u32, .s8, .s16, .s32, .f32, .f64: .name("number")
    case .u64, .s64: .name("bigint")
    case .char, .string: .name("string")
    case .errorContext: .name("never")
    case .defined(let id): printing(names.directions.form(id, direction)).defined(id)
    }
  }

  private func defined(_ id: ID<TypeDefinition>) -> TypeText {
    named(id) ?? structure(model[id].kind)
  }

  private func named(_ id: ID<TypeDefinition>) -> TypeText? {
    guard let declared = model[id].owner else { return nil }
    let place = names.scope(of: declared, usedIn: scope)
    guard let name = names.name(of: id, in: place, direction) else { return nil }
    if declared == owner { return .name(name) }
    let namespace = names.namespace(place)
    return .name(global(namespace, member: name))
  }

  /// The structure of a type, for an anonymous type or the right side of a declaration.
  func structure(_ kind: TypeDefinition.Kind) -> TypeText {
    switch kind {
    case .alias(let target): return print(target)
    case .own(let id), .borrow(let id): return print(.defined(id))
    case .tuple(let types):
      return .list("[", types.map { print($0) }, "]")
    case .fixedLengthList(let element, let count):
      guard count <= Self.longestTuple else { return array(of: print(element)) }
      return .list("[", Array(repeating: print(element), count: Int(count)), "]")
    case .map(let key, let value):
      return .list("\(global("Map"))<", [print(key), print(value)], ">")
    case .option(let payload): return option(payload)
    case .result(let ok, let err):
      aliases.runtimeParts.insert("result")
      let cases = [ok, err].map { $0.map { print($0) } ?? .name("void") }
      return .list("\(global("Result"))<", cases, ">")
    case .list(let element): return list(element)
    case .enumeration(let labels):
      return .union(labels.map { .name($0.name.quoted) })
    case .record, .variant, .flags, .resource, .future, .stream:
      return .name("never")
    }
  }

  /// The type of a variable in code.
  ///
  /// The cases of a result are written out, because `Result` is for users, who see results only where they aren't returned.
  func variable(_ type: TypeRef) -> TypeText {
    guard case .defined(let id) = type, names.types[id] == nil,
      case .result(let ok, let err) = model[id].kind
    else { return print(type) }
    return Self.resultCases(ok.map { print($0) }, err.map { print($0) })
  }

  static func resultCases(_ ok: TypeText?, _ err: TypeText?) -> TypeText {
    .union(
      [("ok", ok), ("err", err)].map { tag, payload in
        .object([
          TypeText.Field(name: "tag", type: .name(tag.quoted)),
          TypeText.Field(name: "val", type: payload ?? .name("void")),
        ])
      })
  }

  /// Lists of fixed length that are longer are plain arrays.
  private static let longestTuple = 16

  private func option(_ payload: TypeRef) -> TypeText {
    if model.isOptional(payload) {
      aliases.runtimeParts.insert("option")
      return .list("\(global("Option"))<", [print(payload)], ">")
    }
    let absent: [TypeText] = [.name("undefined")]
    return .union([print(payload)] + (direction == .toGuest ? [.name("null")] : []) + absent)
  }

  private func list(_ element: TypeRef) -> TypeText {
    guard let array = arrayClass(element) else { return array(of: print(element)) }
    let isBytes = array == Scalar.u8.arrayClass
    switch direction {
    case .fromGuest where isBytes: return runtimeType("Bytes", part: "bytes")
    case .fromGuest:
      let unshared = runtimeType("Unshared", part: "unshared").text
      return .list("\(unshared)<", [.name(global(array))], ">")
    case .toGuest where isBytes: return runtimeType("BytesInput", part: "bytes-input")
    case .toGuest: return .name(global(array))
    }
  }

  /// A type that the runtime declares.
  private func runtimeType(_ name: String, part: String) -> TypeText {
    aliases.runtimeParts.insert(part)
    return .name(global(name))
  }

  private func array(of element: TypeText) -> TypeText {
    if case .list(let open, let parts, let close) = element {
      return .list(open, parts, close + "[]")
    }
    return .name("\(element.element)[]")
  }

  private func arrayClass(_ element: TypeRef) -> String? {
    guard case .scalar(let scalar) = model.shape(of: element) else { return nil }
    return scalar.arrayClass
  }

  /// A name at the top level, or an alias for it if a local type hides it.
  func global(_ name: String, member: String? = nil) -> String {
    let full = member.map { "\(name).\($0)" } ?? name
    guard let owner, names.localTypes(of: owner).contains(name) else { return full }
    return aliases.alias(for: full)
  }

  /// How a function passes lists of numbers.
  func views(of function: Function) -> FunctionViews {
    names.views[function, scope.interface, isExported: isCalledByHost]
  }

  /// The type that a function returns whose result is leased.
  func leased(_ type: TypeRef) -> TypeText {
    aliases.runtimeParts.insert("lease")
    return .list("\(global("Lease"))<", [print(type)], ">")
  }

  /// The type of a parameter. A type without a name that is a list or a map is read-only.
  func parameter(_ type: TypeRef) -> TypeText {
    guard case .defined(let id) = type, model[id].name == nil else { return print(type) }
    switch model[id].kind {
    case .map(let key, let value):
      return .list("\(global("ReadonlyMap"))<", [print(key), print(value)], ">")
    case .fixedLengthList: break
    default:
      guard case .list = model.shape(of: type) else { return print(type) }
    }
    let printed = print(type)
    if case .list(let open, let parts, let close) = printed {
      return .list("readonly " + open, parts, close)
    }
    return .name("readonly \(printed.text)")
  }
}

extension Scalar {
  /// The typed array for a list of these scalars; `nil` for bool and char.
  var arrayClass: String? {
    switch self {
    case .bool, .char: nil
    case .u8: "Uint8Array"
    case .u16: "Uint16Array"
    case .u32: "Uint32Array"
    case .u64: "BigUint64Array"
    case .s8: "Int8Array"
    case .s16: "Int16Array"
    case .s32: "Int32Array"
    case .s64: "BigInt64Array"
    case .f32: "Float32Array"
    case .f64: "Float64Array"
    }
  }
}
