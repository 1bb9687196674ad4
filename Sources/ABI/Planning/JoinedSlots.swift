import PintleModel

// The flat forms of a sum's cases share slots (Canonical ABI, “Flattening”).

extension PlanBuilder {
  /// The payload's core values, taken from the slots that it shares with the other cases.
  mutating func takeFromSlots(
    _ payload: TypeRef, _ slots: ArraySlice<Value>, _ hint: String
  ) -> [Value] {
    zip(context.facts[payload].flat ?? [], slots).map { type, slot in
      convert(slot, to: type, hint)
    }
  }

  /// Fills all slots with one case: the payload's values after the discriminant, widened, then zeros.
  mutating func fillSlots(
    _ types: ArraySlice<ValueType>, _ hint: String, of values: inout [Value]
  ) {
    for (index, type) in zip(1..., types) {
      if index < values.count {
        values[index] = convert(values[index], to: type, hint)
      } else {
        values.append(constant(0, type, type.hint(hint.part("unused"))))
      }
    }
  }

  mutating func constant(_ bits: UInt64, _ type: ValueType, _ hint: String) -> Value {
    let result = value(type, hint)
    emit(.constant(result, type.core ?? .i32, bits))
    return result
  }

  private mutating func convert(_ from: Value, to target: ValueType, _ hint: String) -> Value {
    var current = from
    while let (cast, type) = values[current.index].type.cast(to: target) {
      let next = value(type, type.hint(hint))
      emit(.cast(next, from: current, cast))
      current = next
    }
    return current
  }
}

extension ValueType {
  /// The first cast on the way from a payload's type to the type of its slot, and the type after it; `nil` at the end of the
  /// way. Addresses and lengths are converted to i32 first.
  func cast(to target: ValueType) -> (SlotCast, ValueType)? {
    if self == target { return nil }
    switch (self, target) {
    case (.address, _): return (.addressToI32, .core(.i32))
    case (.length, _): return (.lengthToI32, .core(.i32))
    case (.core(.i32), .address): return (.i32ToAddress, .address)
    case (.core(.i32), .length): return (.i32ToLength, .length)
    case (.core(let own), .address), (.core(let own), .length):
      return SlotCast(from: own, to: .i32).map { ($0, .core(.i32)) }
    case (.core(let own), .core(let other)):
      return SlotCast(from: own, to: other).map { ($0, target) }
    case (.wit, _), (_, .wit): return nil
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
