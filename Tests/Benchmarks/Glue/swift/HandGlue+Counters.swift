/// An object that the guest implements.
final class HandCounter {
  private let glue: HandGlue
  private let representation: UInt32

  init(start: UInt32, in glue: HandGlue) throws {
    representation = try glue.newCounter(start)
    self.glue = glue
  }

  deinit { glue.dropCounter(representation) }

  func add(_ amount: UInt32) throws -> UInt32 { try glue.addToCounter(representation, amount) }
}

/// The resource `counter`.
extension HandGlue {
  func newCounter(_ start: UInt32) throws -> UInt32 {
    try enter()
    set(0, start)
    try call(engine.functions.newCounter)
    guard let representation = handles.takeCounter(result) else {
      throw fail(Failure.invalidHandle(result))
    }
    exit()
    return representation
  }

  func addToCounter(_ representation: UInt32, _ amount: UInt32) throws -> UInt32 {
    try enter()
    set(0, representation)
    set(1, amount)
    try call(engine.functions.counterAdd)
    let sum = result
    exit()
    return sum
  }

  func dropCounter(_ representation: UInt32) {
    switch state {
    case .failed: return
    case .running: dropped.append(representation)
    case .ready:
      state = .running
      set(0, representation)
      do { try call(engine.functions.destroyCounter) } catch { return }
      exit()
    }
  }

  func destroyDropped() {
    let counters = dropped
    dropped = []
    for counter in counters { dropCounter(counter) }
  }
}
