import PintleABI

extension Evaluator {
  /// A scalar from core bits, or from a given number of bits in memory.
  func lift(_ value: Value, _ scalar: Scalar, bits: UInt64, _ path: Path) throws {
    let lifted = WITValue.scalar(scalar, ignoringHighBitsOf: bits)
    if scalar == .char {
      let isSurrogate = (0xd800..<0xe000).contains(UInt32(truncatingIfNeeded: bits))
      try check(.invalidCharacter, path, bits < 0x110000 && !isSurrogate)
    }
    try define(value, lifted)
  }

  /// The core bits of a scalar, extended by its sign to the core type.
  func lower(_ scalar: Scalar, _ from: Value) throws -> UInt64 {
    guard case .scalar(scalar, let bits) = try wit(from) else { throw Fault("no \(scalar)") }
    return scalar.core == .i32 || scalar.core == .f32 ? bits & 0xffff_ffff : bits
  }

  func convert(_ value: Value, from: Value, _ cast: SlotCast) throws {
    let types: (CoreType, CoreType)
    var bits = try core(from)
    switch cast {
    case .i32ToI64:
      types = (.i32, .i64)
      // A guest may leave anything in these bits.
      if isGuest { bits |= instance.rubbish() << 32 }
    case .f32ToI32: types = (.f32, .i32)
    case .f32ToI64:
      types = (.f32, .i64)
      if isGuest { bits |= instance.rubbish() << 32 }
    case .f64ToI64: types = (.f64, .i64)
    case .i64ToI32: types = (.i64, .i32)
    case .i64ToF32: types = (.i64, .f32)
    case .i64ToF64: types = (.i64, .f64)
    case .i32ToF32: types = (.i32, .f32)
    case .addressToI32, .lengthToI32, .i32ToAddress, .i32ToLength: types = (.i32, .i32)
    }
    if types.1 != .i64, types.1 != .f64 { bits &= 0xffff_ffff }
    let kinds = (frame.infos[from.index].type, frame.infos[value.index].type)
    guard kinds.0.core == types.0, kinds.1.core == types.1 else {
      throw Fault("\(cast) from \(kinds.0) to \(kinds.1)")
    }
    try checkKinds(cast, from: kinds.0, to: kinds.1)
    try define(value, core: bits)
  }

  /// A cast to or from an address or a length does what its name says.
  private func checkKinds(_ cast: SlotCast, from: ValueType, to: ValueType) throws {
    let expected: (ValueType, ValueType) =
      switch cast {
      case .addressToI32: (.address, .core(.i32))
      case .lengthToI32: (.length, .core(.i32))
      case .i32ToAddress: (.core(.i32), .address)
      case .i32ToLength: (.core(.i32), .length)
      case .i32ToI64, .f32ToI32, .f32ToI64, .f64ToI64, .i64ToI32, .i32ToF32, .i64ToF32, .i64ToF64:
        (from, to)
      }
    guard expected == (from, to) else { throw Fault("\(cast) from \(from) to \(to)") }
  }

  // MARK: Numbers in memory

  func numbers(_ bytes: [UInt8], _ scalar: Scalar) -> [WITValue] {
    stride(from: 0, to: bytes.count, by: scalar.size).map { start in
      var bits: UInt64 = 0
      for offset in 0..<scalar.size { bits |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
      return .scalar(scalar, ignoringHighBitsOf: bits)
    }
  }

  func bytes(_ value: WITValue, _ scalar: Scalar) -> [UInt8] {
    guard case .scalar(scalar, let bits) = value else { return [] }
    return (0..<scalar.size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
  }

  // MARK: Areas

  func checkArea(_ address: Value, _ layout: Layout, _ path: Path) throws {
    let start = try core(address)
    try check(.misaligned, path, start % UInt64(layout.alignment) == 0)
    try check(.outOfBounds, path, start + UInt64(layout.size) <= (try memorySize()))
    frame.ranges.append(Int(start)..<Int(start) + layout.size)
  }

  /// An area on the stack; one for all of the plan's if the guest has it so.
  func stackBlock(_ layout: Layout) throws -> Int {
    guard instance.aliasesAreas else { return try callBlock(layout) }
    if let stackArea { return stackArea }
    let layouts = plan.phases.flatMap(\.steps).compactMap { step -> Layout? in
      if case .stackArea(_, let layout) = step { layout } else { nil }
    }
    let size = layouts.map(\.size).max() ?? layout.size
    let alignment = layouts.map(\.alignment).max() ?? layout.alignment
    let address = try callBlock(Layout(size: size, alignment: alignment))
    stackArea = address
    return address
  }

  /// The one area in which all exports leave their results, and which each call overwrites.
  func staticBlock(_ layout: Layout) throws -> Int {
    let old = instance.heap.blocks.first {
      $0.kind == .static && $0.layout.size >= layout.size
        && $0.layout.alignment >= layout.alignment
    }
    guard let old else {
      return try instance.heap.allocate(layout, .static, in: &instance.memory)
    }
    let rubbish = repeatElement(0xcc as UInt8, count: old.layout.size)
    try instance.memory.write(rubbish, at: old.address)
    return old.address
  }

  func allocateArea(_ value: Value, _ layout: Layout, _ path: Path) throws {
    let address = try allocate(layout, path)
    frame.ranges.append(address..<address + layout.size)
    try define(value, core: UInt64(address))
  }

  func openArena(_ value: Value) throws {
    let arena = UInt64(arenas.count + 1)
    arenas[arena] = []
    try define(value, core: arena)
  }

  func closeArena(_ value: Value) throws {
    guard let blocks = arenas.removeValue(forKey: try core(value)) else {
      throw Fault("no such arena")
    }
    for block in blocks {
      try instance.heap.free(block.address, block.layout, in: &instance.memory)
    }
  }
}
