/// Glue for the same guest, written by hand for one engine: each function does what its types need, and no more.
///
/// It is as safe as the generated glue: it checks ranges, alignment, encoding, discriminants and handles, frees results, and
/// refuses to run a guest that has failed or is running.
final class HandGlue {
  enum Failure: Error {
    case trap(String)
    case invalidUTF8, outOfBounds, misaligned, tooLarge
    case invalidDiscriminant(UInt32)
    case invalidHandle(UInt32)
    case hasFailed, isRunning, mustNotLeave
  }

  enum State {
    case ready, running, failed
  }

  let engine: HandEngine
  /// The core values of a call.
  let slots: UnsafeMutableRawPointer
  @exclusivity(unchecked) var state = State.ready
  @exclusivity(unchecked) var mayLeave = true
  /// Counters that the host dropped while the guest was running.
  @exclusivity(unchecked) var dropped: [UInt32] = []
  // Without these attributes, each access would be checked at run time. No access lasts while other code runs.
  @exclusivity(unchecked) var handles = HandTable()
  let host = BenchmarkHost()

  init(wasm: [UInt8]) throws {
    engine = try HandEngine(wasm)
    slots = engine.slots
    try engine.start(self)
  }

  var handleCount: Int { handles.count }

  // MARK: Calls

  @inline(__always)
  func enter() throws {
    guard state == .ready else {
      throw state == .failed ? Failure.hasFailed : Failure.isRunning
    }
    state = .running
  }

  @inline(__always)
  func exit() {
    state = .ready
    if !dropped.isEmpty { destroyDropped() }
  }

  @inline(never)
  func fail(_ error: any Error) -> any Error {
    state = .failed
    handles.removeAll()
    return error
  }

  @inline(__always)
  func set<T: BitwiseCopyable>(_ slot: Int, _ value: T) {
    slots.storeBytes(of: value, toByteOffset: 16 * slot, as: T.self)
  }

  @inline(__always)
  func call(_ function: HandEngine.Function) throws {
    if let error = engine.call(function) { throw fail(error) }
  }

  /// Calls a function that must not call the host.
  @inline(__always)
  func callInside(_ function: HandEngine.Function) throws {
    mayLeave = false
    try call(function)
    mayLeave = true
  }

  @inline(__always)
  var result: UInt32 { slots.load(as: UInt32.self) }

  /// Calls the function that frees a result.
  @inline(__always)
  func free(_ function: HandEngine.Function, _ area: UInt32) throws {
    set(0, area)
    try callInside(function)
  }

  // MARK: Memory

  @inline(__always)
  func allocate(_ size: Int, alignment: UInt32) throws -> UnsafeMutableRawPointer {
    guard size < 1 << 28 else { throw fail(Failure.tooLarge) }
    set(0, 0 as UInt32)
    set(1, 0 as UInt32)
    set(2, alignment)
    set(3, UInt32(size))
    try callInside(engine.functions.allocator)
    let address = result
    guard address & (alignment - 1) == 0 else { throw fail(Failure.misaligned) }
    return try place(address, size)
  }

  /// The place of an area in memory.
  @inline(__always)
  func place(_ address: UInt32, _ size: Int) throws -> UnsafeMutableRawPointer {
    let memory = engine.memory
    guard Int(address) + size <= memory.count, let base = memory.baseAddress else {
      throw fail(Failure.outOfBounds)
    }
    return base + Int(address)
  }

  @inline(__always)
  func area(_ address: UInt32, _ size: Int, alignment: UInt32) throws
    -> UnsafeMutableRawPointer
  {
    guard address & (alignment - 1) == 0 else { throw fail(Failure.misaligned) }
    return try place(address, size)
  }

  /// Copies a text to the guest, and returns its address and length.
  @inline(__always)
  func lower(_ text: String) throws -> (UInt32, UInt32) {
    var text = text
    return try text.withUTF8 { bytes in
      guard let source = bytes.baseAddress, bytes.count > 0 else { return (1, 0) }
      let target = try allocate(bytes.count, alignment: 1)
      target.copyMemory(from: source, byteCount: bytes.count)
      return (result, UInt32(bytes.count))
    }
  }

  @inline(__always)
  func lower<T: BitwiseCopyable>(_ numbers: [T]) throws -> (UInt32, UInt32) {
    try numbers.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress, bytes.count > 0 else { return (8, 0) }
      let target = try allocate(bytes.count, alignment: UInt32(MemoryLayout<T>.size))
      target.copyMemory(from: source, byteCount: bytes.count)
      return (result, UInt32(numbers.count))
    }
  }

  /// Copies a text of which address and length lie at this place.
  @inline(__always)
  func text(at pair: UnsafeMutableRawPointer) throws -> String {
    try text(pair.load(as: UInt32.self), pair.load(fromByteOffset: 4, as: UInt32.self))
  }

  func text(_ address: UInt32, _ length: UInt32) throws -> String {
    guard length < 1 << 28 else { throw fail(Failure.tooLarge) }
    let bytes = UnsafeRawBufferPointer(start: try place(address, Int(length)), count: Int(length))
    guard let text = String(checkedUTF8: bytes) else { throw fail(Failure.invalidUTF8) }
    return text
  }

  @inline(__always)
  func numbers<T: BitwiseCopyable>(_ address: UInt32, _ length: UInt32) throws -> [T] {
    let size = Int(length) * MemoryLayout<T>.size
    guard size < 1 << 28 else { throw fail(Failure.tooLarge) }
    let source = try area(address, size, alignment: UInt32(MemoryLayout<T>.size))
    return [T](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      UnsafeMutableRawPointer(buffer.baseAddress)?.copyMemory(from: source, byteCount: size)
      count = Int(length)
    }
  }
}
