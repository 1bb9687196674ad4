import Foundation
import PintleABI
import PintleModel

/// Reads the values of vectors, with their type in hand.
struct VectorValues {
  let model: Model

  func value(_ json: Any?, _ type: TypeRef) throws -> WITValue {
    switch model.shape(of: type) {
    case .scalar(let scalar): return try self.scalar(json, scalar)
    case .text: return .text(Array(try cast(json, String.self).utf8))
    case .numbers(let scalar):
      return .list(try cast(json, [Any].self).map { try self.scalar($0, scalar) })
    case .list(let element), .fixedList(let element, _):
      return .list(try cast(json, [Any].self).map { try value($0, element) })
    case .map(let key, let item):
      return .map(
        try cast(json, [[Any]].self).map { pair in
          MapEntry(key: try value(pair.first, key), value: try value(pair.last, item))
        })
    case .product(let parts): return try product(json, parts, type)
    case .sum(let cases): return try sum(json, cases, type)
    case .enumeration: return .enumeration(try index(json, in: labels(type)))
    case .flags:
      let bits = try cast(json, [Any].self).map { UInt32(1) << (try index($0, in: labels(type))) }
      return .flags(bits.reduce(0, |))
    case .own, .borrow, .unsupported: throw Fault("no value of a handle")
    }
  }

  /// `i32:1`, `f32:0x3fc00000`.
  func core(_ text: String) throws -> CoreValue {
    let parts = text.split(separator: ":")
    let number = parts.last ?? ""
    let bits =
      number.hasPrefix("0x") ? UInt64(number.dropFirst(2), radix: 16) : UInt64(number)
    guard let type = CoreType(rawValue: String(parts[0])), let bits else {
      throw Fault("no core value: \(text)")
    }
    return CoreValue(type: type, bits: bits)
  }

  private func cast<Type>(_ json: Any?, _: Type.Type) throws -> Type {
    guard let value = json as? Type else { throw Fault("no \(Type.self): \(json ?? "nothing")") }
    return value
  }

  private func scalar(_ json: Any?, _ scalar: Scalar) throws -> WITValue {
    switch scalar {
    case .bool: return .scalar(.bool, try cast(json, Bool.self) ? 1 : 0)
    case .char:
      let scalars = Array(try cast(json, String.self).unicodeScalars)
      guard scalars.count == 1 else { throw Fault("no char: \(scalars)") }
      return .scalar(.char, UInt64(scalars[0].value))
    case .f32, .f64:
      guard let number = Double(try cast(json, String.self)) else { throw Fault("no float") }
      let bits = scalar == .f32 ? UInt64(Float(number).bitPattern) : number.bitPattern
      return .scalar(scalar, ignoringHighBitsOf: bits)
    case .u64: return .scalar(.u64, try number(json, UInt64.self))
    case .s64: return .scalar(.s64, UInt64(bitPattern: try number(json, Int64.self)))
    case .u8, .u16, .u32, .s8, .s16, .s32:
      let bits = UInt64(bitPattern: Int64(try cast(json, Int.self)))
      return .scalar(scalar, ignoringHighBitsOf: bits)
    }
  }

  private func number<Number: FixedWidthInteger>(_ json: Any?, _: Number.Type) throws -> Number {
    guard let number = Number(try cast(json, String.self)) else { throw Fault("no integer") }
    return number
  }

  private func product(_ json: Any?, _ parts: [Shape.Part], _ type: TypeRef) throws -> WITValue {
    if let items = json as? [Any] {
      return .product(try zip(items, parts).map { try value($0, $1.type) })
    }
    let fields = try cast(json, [String: Any].self)
    return .product(try parts.map { try value(fields[$0.name], $0.type) })
  }

  private func sum(_ json: Any?, _ cases: [Shape.SumCase], _ type: TypeRef) throws -> WITValue {
    let name: String
    var payload: Any?
    if json is NSNull {
      name = "none"
    } else {
      let object = try cast(json, [String: Any].self)
      name = (object["case"] as? String) ?? object.keys.first ?? ""
      payload = object["case"] == nil ? object[name] : object["value"]
    }
    let index = try index(name, in: cases.map(\.name))
    return .sum(index, try cases[index].payload.map { try value(payload, $0) })
  }

  private func labels(_ type: TypeRef) -> [String] {
    guard case .defined(let id) = model.resolvingAliases(type) else { return [] }
    switch model[id].kind {
    case .enumeration(let labels), .flags(let labels): return labels.map(\.name)
    default: return []
    }
  }

  private func index(_ json: Any?, in names: [String]) throws -> Int {
    let name = try cast(json, String.self)
    guard let index = names.firstIndex(of: name) else { throw Fault("no \(name)") }
    return index
  }
}

/// Bytes of hexadecimal digits.
func bytes(hex: String) -> [UInt8] {
  let digits = Array(hex.utf8)
  return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
    UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
  }
}
