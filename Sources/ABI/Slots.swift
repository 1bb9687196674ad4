import PintleModel

// Flat forms of the cases of a sum share slots (Canonical ABI, "Flattening").

extension PlanBuilder {
  /// The payload's own core values, out of the slots it shares with the other cases.
  mutating func takeFromSlots(_ payload: TypeRef, _ slots: [Value], _ hint: String) -> [Value] {
    zip(context.facts[payload].flat ?? [], slots).map { type, slot in
      convert(slot, to: type, hint)
    }
  }

  /// One case's values for all slots: the payload's, widened, then zeros.
  mutating func fillSlots(_ types: [ValueType], with values: [Value], _ hint: String) -> [Value] {
    types.enumerated().map { index, type in
      if index < values.count { return convert(values[index], to: type, hint) }
      return constant(0, type, "\(hint)-unused")
    }
  }

  mutating func constant(_ bits: UInt64, _ type: ValueType, _ hint: String) -> Value {
    let result = value(type, hint)
    emit(.constant(result, type.core ?? .i32, bits))
    return result
  }

  private mutating func convert(_ from: Value, to target: ValueType, _ hint: String) -> Value {
    var current = from
    for (cast, type) in ValueType.casts(from: values[from.index].type, to: target) {
      let next = value(type, hint)
      emit(.cast(next, from: current, cast))
      current = next
    }
    return current
  }
}

extension ValueType {
  /// The casts between a payload's own type and that of its slot, each with what it makes.
  static func casts(from: ValueType, to: ValueType) -> [(SlotCast, ValueType)] {
    if from == to { return [] }
    switch (from, to) {
    case (.address, _): return [(.addressToI32, .core(.i32))] + casts(from: .core(.i32), to: to)
    case (.length, _): return [(.lengthToI32, .core(.i32))] + casts(from: .core(.i32), to: to)
    case (_, .address): return casts(from: from, to: .core(.i32)) + [(.i32ToAddress, .address)]
    case (_, .length): return casts(from: from, to: .core(.i32)) + [(.i32ToLength, .length)]
    case (.core(let a), .core(let b)): return SlotCast(from: a, to: b).map { [($0, to)] } ?? []
    case (.wit, _), (_, .wit): return []
    }
  }
}

extension SlotCast {
  fileprivate init?(from: CoreType, to: CoreType) {
    switch (from, to) {
    case (.i32, .i64): self = .i32ToI64
    case (.f32, .i32): self = .f32ToI32
    case (.f32, .i64): self = .f32ToI64
    case (.f64, .i64): self = .f64ToI64
    case (.i64, .i32): self = .i64ToI32
    case (.i32, .f32): self = .i32ToF32
    case (.i64, .f32): self = .i64ToF32
    case (.i64, .f64): self = .i64ToF64
    // `join` never pairs these.
    case (.i32, .i32), (.i64, .i64), (.f32, .f32), (.f64, .f64), (.i32, .f64), (.f32, .f64),
      (.f64, .i32), (.f64, .f32):
      return nil
    }
  }
}
