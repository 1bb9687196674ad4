import PintleABI
import PintleModel

/// Prints WIT types as Swift types, for code inside the world's class or at the top level of its file.
struct TypePrinter {
  let names: WorldNames
  /// Whether the types are used outside the world's class, and need its name before theirs.
  let isTopLevel: Bool

  init(_ names: WorldNames, isTopLevel: Bool = false) {
    self.names = names
    self.isTopLevel = isTopLevel
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
    isTopLevel ? name : names.standard(name)
  }

  /// The unsigned integer type of `width` bytes: 1, 2 or 4.
  func integer(_ width: Int) -> String {
    standard(width == 1 ? "UInt8" : width == 2 ? "UInt16" : "UInt32")
  }

  /// The name of a type that the output declares.
  func declared(_ id: ID<TypeDefinition>) -> String {
    (isTopLevel ? names.world + "." : "") + names.reference(id)
  }

  /// The type that a name is an alias for, or that is used without a name.
  func definition(of id: ID<TypeDefinition>) -> String {
    switch model[id].kind {
    case .alias(let target): self(target)
    case .own(let resource), .borrow(let resource): declared(model.resolvingAliases(resource))
    case .tuple(let types): tuple(types)
    case .option(let some): "\(self(some))?"
    case .result(let ok, let err): result(ok: ok, err: err)
    case .list(let element): "[\(self(element))]"
    case .record, .variant, .enumeration, .flags, .resource: declared(id)
    case .fixedLengthList, .map, .future, .stream: standard("Never")
    }
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
    guard let err else { return "WITError<\(standard("Void"))>" }
    return names.traits.isErrorType(err) ? self(err) : "WITError<\(self(err))>"
  }
}
