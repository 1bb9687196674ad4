import PintleABI
import PintleModel

/// A value of a WIT type in the interpreter.
indirect enum WITValue: Hashable {
  /// By its bits: integers extended by their sign to 64 bits, floats in their own width, with one NaN of each.
  case scalar(Scalar, UInt64)
  /// UTF-8: two strings are equal if their bytes are.
  case text([UInt8])
  /// A list, of fixed length or not.
  case list([WITValue])
  /// In wire order; what was lifted has each key once.
  case map([MapEntry])
  /// A record or a tuple.
  case product([WITValue])
  /// A variant, an option or a result.
  case sum(Int, WITValue?)
  case enumeration(Int)
  case flags(UInt32)
  case handle(Handle)
}

struct MapEntry: Hashable {
  var key: WITValue
  var value: WITValue
}

/// A handle of a resource: a host's object or wrapper, or a guest's table index.
final class Handle: Hashable {
  let resource: ResourceRef
  let isOwn: Bool
  /// A representation or, on a guest, the index in the table.
  let number: UInt32
  /// Whether it may still be used: false after its ownership was transferred, or after the call of a borrow.
  var isAlive = true
  /// How often it is lent to the running call.
  var lends = 0

  init(_ resource: ResourceRef, isOwn: Bool, _ number: UInt32) {
    self.resource = resource
    self.isOwn = isOwn
    self.number = number
  }

  static func == (a: Handle, b: Handle) -> Bool {
    a.resource == b.resource && a.isOwn == b.isOwn && a.number == b.number
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(resource)
    hasher.combine(number)
  }
}

extension WITValue {
  /// A scalar of core or stored bits, of which the ones above its own width are ignored.
  static func scalar(_ scalar: Scalar, ignoringHighBitsOf bits: UInt64) -> WITValue {
    switch scalar {
    case .bool: .scalar(.bool, bits == 0 ? 0 : 1)
    case .u8: .scalar(.u8, bits & 0xff)
    case .u16: .scalar(.u16, bits & 0xffff)
    case .u32, .char: .scalar(scalar, bits & 0xffff_ffff)
    case .s8: .scalar(.s8, UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: bits))))
    case .s16: .scalar(.s16, UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: bits))))
    case .s32: .scalar(.s32, UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: bits))))
    case .u64, .s64: .scalar(scalar, bits)
    case .f32:
      Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isNaN
        ? .scalar(.f32, 0x7fc0_0000) : .scalar(.f32, bits & 0xffff_ffff)
    case .f64: .scalar(.f64, Double(bitPattern: bits).isNaN ? 0x7ff8_0000_0000_0000 : bits)
    }
  }

  /// The map as a target language has it: of equal keys the last entry counts.
  static func map(keepingLastOf entries: [MapEntry]) -> WITValue {
    var places: [WITValue: Int] = [:]
    var kept: [MapEntry] = []
    for entry in entries {
      if let place = places[entry.key] {
        kept[place] = entry
      } else {
        places[entry.key] = kept.count
        kept.append(entry)
      }
    }
    return .map(kept)
  }

  /// The same with every handle changed, and maps as they are after lifting.
  func mapHandles(_ change: (Handle) throws -> Handle) rethrows -> WITValue {
    switch self {
    case .scalar, .text, .enumeration, .flags: self
    case .list(let items): .list(try items.map { try $0.mapHandles(change) })
    case .product(let items): .product(try items.map { try $0.mapHandles(change) })
    case .map(let entries):
      .map(
        keepingLastOf: try entries.map { entry in
          MapEntry(key: entry.key, value: try entry.value.mapHandles(change))
        })
    case .sum(let index, let payload): .sum(index, try payload?.mapHandles(change))
    case .handle(let handle): .handle(try change(handle))
    }
  }

  /// Every handle in it.
  var handles: [Handle] {
    var found: [Handle] = []
    _ = mapHandles { handle in
      found.append(handle)
      return handle
    }
    return found
  }
}

extension Model {
  /// Whether a value is one of a type.
  func contains(_ value: WITValue, in type: TypeRef) -> Bool {
    switch (shape(of: type), value) {
    case (.scalar(let scalar), .scalar(let actual, _)): scalar == actual
    case (.text, .text): true
    case (.numbers(let scalar), .list(let items)):
      items.allSatisfy { if case .scalar(scalar, _) = $0 { true } else { false } }
    case (.list(let element), .list(let items)): items.allSatisfy { contains($0, in: element) }
    case (.map(let key, let value), .map(let entries)):
      entries.allSatisfy { contains($0.key, in: key) && contains($0.value, in: value) }
    case (.fixedList(let element, let count), .list(let items)):
      items.count == count && items.allSatisfy { contains($0, in: element) }
    case (.product(let parts), .product(let items)):
      parts.count == items.count && zip(parts, items).allSatisfy { contains($1, in: $0.type) }
    case (.sum(let cases), .sum(let index, let payload)):
      cases.indices.contains(index) && contains(payload, in: cases[index].payload)
    case (.enumeration(let count), .enumeration(let index)): (0..<count).contains(index)
    case (.flags(let count), .flags(let bits)): count >= 32 || bits < 1 << count
    case (.own(let id), .handle(let handle)): handle.isOwn && handle.resource.resource == id
    case (.borrow(let id), .handle(let handle)): handle.resource.resource == id
    default: false
    }
  }

  private func contains(_ payload: WITValue?, in type: TypeRef?) -> Bool {
    guard let payload, let type else { return payload == nil && type == nil }
    return contains(payload, in: type)
  }
}
