import PintleABI
import PintleModel

/// How TypeScript represents a sum that is no enum.
enum SumForm {
  /// `T | undefined`.
  case optional(TypeRef)
  /// `{ tag: "some"; val: T } | { tag: "none" }`, for a payload that may be `undefined` itself.
  case boxedOption(TypeRef)
  /// `{ tag: "ok"; val: T } | { tag: "err"; val: E }`.
  case result(ok: TypeRef?, err: TypeRef?)
  /// `{ tag: "a" } | { tag: "b"; val: T }`.
  case variant

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }
}

extension Model {
  /// The form of an option, a result or a variant; aliases are followed.
  func sumForm(of type: TypeRef) -> SumForm {
    guard case .defined(let id) = resolvingAliases(type) else { return .variant }
    switch self[id].kind {
    case .option(let payload):
      return isOptional(payload) ? .boxedOption(payload) : .optional(payload)
    case .result(let ok, let err): return .result(ok: ok, err: err)
    case .alias, .record, .variant, .enumeration, .flags, .resource, .own, .borrow, .tuple, .list,
      .fixedLengthList, .map, .future, .stream:
      return .variant
    }
  }

  /// Whether the type is an option that is represented as `T | undefined`.
  func isOptional(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = resolvingAliases(type), case .option(let payload) = self[id].kind
    else { return false }
    return !isOptional(payload)
  }

  /// The payloads if the type is a result; aliases are followed.
  func resultCases(_ type: TypeRef?) -> (ok: TypeRef?, err: TypeRef?)? {
    guard let type, case .defined(let id) = resolvingAliases(type),
      case .result(let ok, let err) = self[id].kind
    else { return nil }
    return (ok, err)
  }
}

/// Prints WIT types as TypeScript ones.
///
/// Inside a namespace its own types go by their plain names. What they hide there is reached through aliases at the top
/// level, which ``Aliases`` collects.
struct TypePrinter {
  let names: WorldNames
  /// The namespace around; `nil` at the top level.
  var owner: TypeDefinition.Owner?
  /// Whether an own handle stands for its representation, as in a constructor.
  var ownsAreNumbers = false
  let aliases: Aliases
  /// Whether a returned list of bytes is one that other functions of the platform take, such as `new Blob`.
  var ownsBytes = false

  private var model: Model { names.model }

  func text(_ type: TypeRef) -> String { print(type).text }

  func print(_ type: TypeRef) -> TypeText {
    switch type {
    case .bool: .name("boolean")
    case .u8, .u16, .u32, .s8, .s16, .s32, .f32, .f64: .name("number")
    case .u64, .s64: .name("bigint")
    case .char, .string: .name("string")
    case .errorContext: .name("never")
    case .defined(let id): named(id) ?? structure(model[id].kind)
    }
  }

  private func named(_ id: ID<TypeDefinition>) -> TypeText? {
    guard let name = names.types[id], let declared = model[id].owner else { return nil }
    if ownsAreNumbers, case .alias(let target) = model[id].kind { return print(target) }
    if declared == owner { return .name(name) }
    return .name(global(names.scopes[declared] ?? "", member: name))
  }

  /// What a type is made of, for an anonymous type or the right side of a declaration.
  func structure(_ kind: TypeDefinition.Kind) -> TypeText {
    switch kind {
    case .alias(let target): return print(target)
    case .own(let id):
      return ownsAreNumbers ? .name("number") : print(.defined(id))
    case .borrow(let id): return print(.defined(id))
    case .tuple(let types):
      return .list("[", types.map { print($0) }, "]")
    case .option(let payload): return option(payload)
    case .result(let ok, let err):
      aliases.runtime.insert("result")
      let cases = [ok, err].map { $0.map { print($0) } ?? .name("undefined") }
      return .list("\(global("Result"))<", cases, ">")
    case .list(let element): return list(element)
    case .enumeration(let labels):
      return .union(labels.map { .name($0.name.quoted) })
    case .record, .variant, .flags, .resource, .fixedLengthList, .map, .future, .stream:
      return .name("never")
    }
  }

  private func option(_ payload: TypeRef) -> TypeText {
    if model.isOptional(payload) {
      aliases.runtime.insert("option")
      return .list("\(global("Option"))<", [print(payload)], ">")
    }
    return .union([print(payload), .name("undefined")])
  }

  private func list(_ element: TypeRef) -> TypeText {
    if let array = arrayClass(element) { return .name(global(array)) }
    let printed = print(element)
    if case .list(let open, let parts, let close) = printed {
      return .list(open, parts, close + "[]")
    }
    return .name("\(printed.element)[]")
  }

  private func arrayClass(_ element: TypeRef) -> String? {
    guard case .scalar(let scalar) = model.shape(of: element) else { return nil }
    return scalar.arrayClass
  }

  /// A name of the top level, or an alias for it where a local type hides it.
  func global(_ name: String, member: String? = nil) -> String {
    let full = member.map { "\(name).\($0)" } ?? name
    guard let owner, names.localTypes(of: owner).contains(name) else { return full }
    return aliases.alias(for: full)
  }

  /// The type that a function returns.
  func returned(_ type: TypeRef) -> TypeText {
    guard ownsBytes, case .numbers(.u8) = model.shape(of: type) else { return print(type) }
    aliases.runtime.insert("bytes")
    return .name(global("Bytes"))
  }

  /// The type of a parameter: a direct list is `readonly`.
  func parameter(_ type: TypeRef) -> TypeText {
    guard case .defined(let id) = type, model[id].name == nil, case .list = model.shape(of: type)
    else { return print(type) }
    let printed = print(type)
    if case .list(let open, let parts, let close) = printed {
      return .list("readonly " + open, parts, close)
    }
    return .name("readonly \(printed.text)")
  }
}

/// Collects what the printed types need besides themselves.
final class Aliases {
  /// Parts of the runtime.
  var runtime: Set<String> = []
  private(set) var names: [(alias: String, target: String)] = []

  func alias(for target: String) -> String {
    let alias = "$" + String(target.map { $0 == "." ? "_" : $0 })
    if !names.contains(where: { $0.alias == alias }) { names.append((alias, target)) }
    return alias
  }
}

extension Scalar {
  /// The typed array of a list of these numbers; `nil` for bool and char.
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
