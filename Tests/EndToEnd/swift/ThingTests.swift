extension Suite {
  /// Objects of the guest, each of which owns an object of the host.
  func thingTests(_ sink: KitchenSink) {
    let things = sink.things
    test("methods") {
      let counter = try KitchenSink.Counter(start: 41, in: sink)
      try expect(try counter.next(), 41)
      try expect(try counter.next(), 42)
      try expect(try counter.label("é"), "é43")
    }
    test("a constructor that fails") {
      let error = try thrown(as: PintleWITError<String>.self) {
        _ = try KitchenSink.Counter(start: 1001, in: sink)
      }
      try expect(error.payload, "1001 is too large")
    }
    test("borrows") {
      let (a, b) = (try KitchenSink.Counter(start: 3, in: sink), try things.open(5))
      try expect(try KitchenSink.Counter.greater(a, b), 5)
      try expect(try things.peek(a), 3)
      try expect(try things.total([a, b, a]), 11)
      try expect(try things.total([]), 0)
    }
    test("moves") {
      let a = try KitchenSink.Counter(start: 3, in: sink)
      let merged = try KitchenSink.Counter.merge(a, try things.open(5))
      try expect(try merged.next(), 8)
      try refuses("useAfterMove") { _ = try a.next() }
      try expect(try things.consume(merged), 9)
      try refuses("useAfterMove") { _ = try things.consume(merged) }
    }
    test("one object cannot be given twice") {
      let a = try KitchenSink.Counter(start: 3, in: sink)
      try refuses("useAfterMove") { _ = try KitchenSink.Counter.merge(a, a) }
      try expect(try a.next(), 3)
    }
    test("a closed object is refused") {
      let a = try KitchenSink.Counter(start: 3, in: sink)
      try a.close()
      try refuses("useAfterClose") { try a.close() }
      try refuses("useAfterClose") { _ = try a.next() }
      try refuses("useAfterClose") { _ = try things.peek(a) }
    }
    test("owned objects in options and lists") {
      try expect(try things.maybe(nil) == nil, true)
      guard let back = try things.maybe(try things.open(12)) else {
        throw Difference(description: "no object")
      }
      try expect(try back.next(), 12)
      let parts = try things.split(back, ways: 3)
      try expect(try parts.map { try $0.next() }, [4, 4, 4])
    }
    test("an empty list of objects") {
      try expect(try things.split(try things.open(1), ways: 0).count, 0)
    }
    test("a resource without functions") {
      try expect(try things.redeem(try things.issue()), true)
      try things.issue().close()
    }
  }
}

extension Suite {
  /// How the host uses objects while the guest is running.
  func busyTests(_ sink: KitchenSink, _ host: Host) {
    test("an object that ends during a call is dropped after it") {
      var counter: KitchenSink.Counter? = try KitchenSink.Counter(start: 3, in: sink)
      host.onReenter = { counter = nil }
      try sink.probe.reenter()
      host.onReenter = {}
      try expect(counter == nil, true)
      try expect(try sink.things.live(), 0)
    }
    test("an object closed during a call is dropped after it") {
      let counter = try KitchenSink.Counter(start: 3, in: sink)
      host.onReenter = { try counter.close() }
      try sink.probe.reenter()
      host.onReenter = {}
      try refuses("useAfterClose") { _ = try counter.next() }
      try expect(try sink.things.live(), 0)
    }
  }
}
