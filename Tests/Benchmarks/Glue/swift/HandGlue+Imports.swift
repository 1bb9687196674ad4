/// The functions that the guest imports.
extension HandGlue {
  func trap(_ error: any Error) -> HandEngine.Trap { engine.trap(error) }

  @inline(__always)
  func leave() throws {
    guard mayLeave else { throw Failure.mustNotLeave }
  }

  @inline(__always)
  func hostAdd(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let sum = host.add(
      slots.load(as: UInt32.self), slots.load(fromByteOffset: 16, as: UInt32.self))
    slots.storeBytes(of: sum, as: UInt32.self)
  }

  @inline(__always)
  func hostTextIn(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let text = try text(
      slots.load(as: UInt32.self), slots.load(fromByteOffset: 16, as: UInt32.self))
    slots.storeBytes(of: host.textIn(text), as: UInt32.self)
  }

  @inline(__always)
  func hostBytesIn(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let bytes: [UInt8] = try numbers(
      slots.load(as: UInt32.self), slots.load(fromByteOffset: 16, as: UInt32.self))
    slots.storeBytes(of: host.bytesIn(bytes), as: UInt32.self)
  }

  @inline(__always)
  func hostTextOut(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let pair = slots.load(as: UInt32.self)
    _ = try area(pair, 8, alignment: 4)
    let (address, length) = try lower(host.textOut())
    let target = try place(pair, 8)
    target.storeBytes(of: address, as: UInt32.self)
    target.storeBytes(of: length, toByteOffset: 4, as: UInt32.self)
  }

  @inline(__always)
  func hostPersonIn(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let person = Glue.Person(
      name: try text(
        slots.load(as: UInt32.self), slots.load(fromByteOffset: 16, as: UInt32.self)),
      email: try text(
        slots.load(fromByteOffset: 32, as: UInt32.self),
        slots.load(fromByteOffset: 48, as: UInt32.self)),
      age: slots.load(fromByteOffset: 64, as: UInt32.self))
    slots.storeBytes(of: host.personIn(person), as: UInt32.self)
  }

  @inline(__always)
  func hostNewItem(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let item = BenchmarkItem(start: slots.load(as: UInt32.self))
    slots.storeBytes(of: handles.insert(item), as: UInt32.self)
  }

  @inline(__always)
  func hostItemAdd(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let handle = slots.load(as: UInt32.self)
    guard let item = handles.item(handle) else { throw Failure.invalidHandle(handle) }
    let sum = item.add(slots.load(fromByteOffset: 16, as: UInt32.self))
    slots.storeBytes(of: sum, as: UInt32.self)
  }

  @inline(__always)
  func hostDropItem(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let handle = slots.load(as: UInt32.self)
    guard handles.removeItem(handle) else { throw Failure.invalidHandle(handle) }
  }

  @inline(__always)
  func newCounterHandle(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    slots.storeBytes(of: handles.insert(slots.load(as: UInt32.self)), as: UInt32.self)
  }

  func counterRepresentation(_ slots: UnsafeMutableRawPointer) throws {
    let handle = slots.load(as: UInt32.self)
    guard let representation = handles.counter(handle) else {
      throw Failure.invalidHandle(handle)
    }
    slots.storeBytes(of: representation, as: UInt32.self)
  }

  func dropCounterHandle(_ slots: UnsafeMutableRawPointer) throws {
    try leave()
    let handle = slots.load(as: UInt32.self)
    guard let representation = handles.takeCounter(handle) else {
      throw Failure.invalidHandle(handle)
    }
    set(0, representation)
    try call(engine.functions.destroyCounter)
  }
}
