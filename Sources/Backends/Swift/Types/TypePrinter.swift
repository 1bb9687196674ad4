import PintleABI
import PintleModel

/// WIT types as Swift types, seen from inside the world's class or from the top level of its file.
struct TypePrinter {
  let names: WorldNames
  /// Whether the world's class has to be named in front of its types.
  let isTopLevel: Bool

  init(_ names: WorldNames, isTopLevel: Bool = false) {
    self.names = names
    self.isTopLevel = isTopLevel
  }

  private var model: Model { names.model }

  func callAsFunction(_ type: TypeRef) -> String {
    switch type {
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
    case .string: standard("String")
    case .errorContext: standard("Never")
    case .defined(let id): defined(id)
    }
  }

  /// A type of the standard library.
  func standard(_ name: String) -> String {
    isTopLevel ? name : names.standard(name)
  }

  /// The unsigned integer of 1, 2 or 4 bytes.
  func integer(_ width: Int) -> String {
    standard(width == 1 ? "UInt8" : width == 2 ? "UInt16" : "UInt32")
  }

  /// A declared type.
  func declared(_ id: ID<TypeDefinition>) -> String {
    (isTopLevel ? names.world + "." : "") + names.reference(id)
  }

  private func defined(_ id: ID<TypeDefinition>) -> String {
    let definition = model[id]
    if definition.name != nil, !model.isUsed(id) { return declared(id) }
    switch definition.kind {
    case .alias(let target): return self(target)
    case .own(let resource), .borrow(let resource):
      return declared(model.resolvingAliases(resource))
    case .tuple(let types): return tuple(types)
    case .option(let some): return "\(self(some))?"
    case .result(let ok, let err): return result(ok: ok, err: err)
    case .list(let element): return "[\(self(element))]"
    case .record, .variant, .enumeration, .flags, .resource: return declared(id)
    case .fixedLengthList, .map, .future, .stream: return standard("Never")
    }
  }

  /// Swift has no tuple of one.
  private func tuple(_ types: [TypeRef]) -> String {
    types.count == 1 ? self(types[0]) : "(\(types.map { self($0) }.joined(separator: ", ")))"
  }

  func result(ok: TypeRef?, err: TypeRef?) -> String {
    "\(standard("Result"))<\(success(ok)), \(failure(err))>"
  }

  /// What a function with a `result` returns.
  func success(_ ok: TypeRef?) -> String {
    ok.map { self($0) } ?? standard("Void")
  }

  /// What is thrown for the error of a `result`.
  func failure(_ err: TypeRef?) -> String {
    guard let err else { return "WITError<\(standard("Void"))>" }
    return names.traits.isErrorType(err) ? self(err) : "WITError<\(self(err))>"
  }
}
