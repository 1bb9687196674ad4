import PintleABI
import PintleModel

/// Prints WIT types as Swift types.
struct TypePrinter {
  /// The code in which the types are used.
  enum Context {
    /// Inside the world's class.
    case world
    /// In a protocol for imports, where associated types shadow other types.
    case imports
    /// Outside the world's class, whose name is needed before theirs.
    case file
  }

  let names: WorldNames
  /// The function or the type that uses the types: it determines which copies are meant.
  let place: PlanScope
  let context: Context

  init(_ names: WorldNames, in place: PlanScope, context: Context = .world) {
    self.names = names
    self.place = place
    self.context = context
  }

  private var model: Model { names.model }

  func callAsFunction(_ type: TypeRef) -> String {
    if let scalar = Scalar(type) { return self(scalar) }
    guard case .defined(let id) = type else {
      return standard(type == .string ? "String" : "Never")
    }
    return model[id].name != nil && !model.isUsed(id) ? declared(id) : definition(of: id)
  }

  func callAsFunction(_ scalar: Scalar) -> String {
    switch scalar {
    case .bool: standard("Bool")
    case .u8: standard("UInt8")
    case .u16: standard("UInt16")
    case .u32: standard("UInt32")
    case .u64: standard("UInt64")
    case .s8: standard("Int8")
    case .s16: standard("Int16")
    case .s32: standard("Int32")
    case .s64: standard("Int64")
    case .f32: standard("Float")
    case .f64: standard("Double")
    case .char: standard("Unicode.Scalar")
    }
  }

  /// The name of a standard library type.
  func standard(_ name: String) -> String {
    switch context {
    case .file: name
    case .world: names.standard(name)
    case .imports: isShadowed(name) ? "Swift.\(name)" : names.standard(name)
    }
  }

  /// Whether an associated type has the first part of a name.
  private func isShadowed(_ name: String) -> Bool {
    names.associatedTypes.names.contains(String(name.prefix { $0 != "." }))
  }

  /// The unsigned integer type of `width` bytes: 1, 2 or 4.
  func integer(_ width: Int) -> String {
    standard(width == 1 ? "UInt8" : width == 2 ? "UInt16" : "UInt32")
  }

  /// The name of a type that the output declares.
  func declared(_ id: ID<TypeDefinition>) -> String {
    let name = names.reference(names.copy(of: id, in: place))
    switch context {
    case .file: return "\(names.world).\(name)"
    case .world: return name
    case .imports: return isShadowed(name) ? "\(names.worldReference).\(name)" : name
    }
  }

  /// The type of an object: the class of a guest's resource, or any class of the host that conforms to the protocol.
  func object(_ resource: ID<TypeDefinition>) -> String {
    let isProtocol = names.isProtocol(names.copy(of: resource, in: place))
    return (isProtocol ? "any " : "") + declared(resource)
  }

  /// The type that a name is an alias for, or that is used without a name.
  func definition(of id: ID<TypeDefinition>) -> String {
    switch model[id].kind {
    case .alias(let target): self(target)
    case .own(let resource), .borrow(let resource): object(model.resolvingAliases(resource))
    case .tuple(let types): tuple(types)
    case .option(let some): option(self(some))
    case .result(let ok, let err): result(ok: ok, err: err)
    case .fixedLengthList(let element, let count) where names.options.inlineArrays:
      "\(standard("InlineArray"))<\(count), \(self(element))>"
    case .list(let element), .fixedLengthList(let element, _): list(self(element))
    case .map(let key, let value): map(self(key), self(value))
    case .record, .variant, .enumeration, .flags, .resource: declared(id)
    case .future, .stream: standard("Never")
    }
  }

  func list(_ element: String) -> String {
    Self.isDeep(element) ? "\(standard("Array"))<\(element)>" : "[\(element)]"
  }

  private func map(_ key: String, _ value: String) -> String {
    Self.isDeep(value) ? "\(standard("Dictionary"))<\(key), \(value)>" : "[\(key): \(value)]"
  }

  /// Whether brackets around a type would slow the compiler down: the time that its parser takes doubles with each level.
  private static func isDeep(_ type: String) -> Bool {
    var (depth, maximum) = (0, 0)
    for byte in type.utf8 {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      maximum = max(maximum, depth)
    }
    return maximum > 7
  }

  private func option(_ some: String) -> String {
    some.hasPrefix("any ") ? "(\(some))?" : "\(some)?"
  }

  /// The type of a tuple. A tuple with one element is that element, as Swift has no such tuples.
  private func tuple(_ types: [TypeRef]) -> String {
    types.count == 1 ? self(types[0]) : "(\(types.map { self($0) }.joined(separator: ", ")))"
  }

  private func result(ok: TypeRef?, err: TypeRef?) -> String {
    "\(standard("Result"))<\(success(ok)), \(failure(err))>"
  }

  /// The success type of a `result`, which its function returns.
  private func success(_ ok: TypeRef?) -> String {
    ok.map { self($0) } ?? standard("Void")
  }

  /// The failure type of a `result`, which its function throws.
  func failure(_ err: TypeRef?) -> String {
    guard let err else { return "PintleWITError<\(standard("Void"))>" }
    return names.traits.isErrorType(err) ? self(err) : "PintleWITError<\(self(err))>"
  }
}
