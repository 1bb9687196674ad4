/// The host of the roundtrip.
final class Host: Roundtrip.Imports {
  func nothing() {}

  func many(
    _ a: UInt8, _ b: Int16, _ c: UInt32, _ d: Int64, _ e: Float, _ f: Double, _ g: String,
    _ h: Bool, _ i: Unicode.Scalar, _ j: [UInt8], _ k: UInt32?, _ l: UInt64, _ m: Int8
  ) -> String {
    "\(a) \(b) \(c) \(d) \(e) \(f) \(g) \(h) \(i) \(j) \(k ?? 0) \(l) \(m)"
  }

  func divide(_ a: Int32, _ b: Int32) throws -> Int32 {
    if b == 0 { throw PintleWITError("division by zero") }
    return a / b
  }

  func manyProfiles(_ a: Roundtrip.Profile, _ b: Roundtrip.Profile) -> Roundtrip.Profile {
    var both = a
    both.name += b.name
    both.tags += b.tags
    return both
  }

  /// An object that lives in the host.
  final class Counter: Roundtrip.CounterResource {
    nonisolated(unsafe) static var count: UInt32 = 0
    private(set) var value: UInt32

    init(start: UInt32) {
      value = start
      Self.count += 1
    }

    deinit { Self.count -= 1 }

    func add(by: UInt32) -> UInt32 {
      value &+= by
      return value
    }

    func name() -> String { "host-\(value)" }

    static func merge(
      _ a: any Roundtrip.CounterResource, _ b: any Roundtrip.CounterResource
    ) -> any Roundtrip.CounterResource {
      Counter(start: own(a).value + own(b).value)
    }

    static func compare(
      _ a: any Roundtrip.CounterResource, _ b: any Roundtrip.CounterResource
    ) -> Int32 {
      Int32(own(a).value) - Int32(own(b).value)
    }

    static func live() -> UInt32 { count }

    /// The guest only has objects that this class made.
    static func own(_ counter: any Roundtrip.CounterResource) -> Counter { counter as! Counter }
  }

  func pick(
    from list: [any Roundtrip.CounterResource], index: UInt32
  ) -> (any Roundtrip.CounterResource)? {
    list.indices.contains(Int(index)) ? list[Int(index)] : nil
  }

  func total(of list: [any Roundtrip.CounterResource]) -> UInt32 {
    list.reduce(0) { $0 + Counter.own($1).value }
  }
}
