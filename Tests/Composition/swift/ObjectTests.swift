extension Suite {
  /// Values and objects on their way from guest to guest.
  func valueTests(_ pair: Pair) {
    let consumer = pair.consumer
    test("all that a guest can do with things") {
      let seen = try consumer.exercise()
      try expect(
        seen,
        [
          "7", "6", "13", "too large: 1013", "thirteen thousand", "4 13", "4/13 5 none", "3", "0",
          "42 1", "rejected 7", "é",
        ])
    }
    test("values of types that both declare") {
      let points = [Provider.Point(x: -1, label: "é"), Consumer.Point(x: .max, label: "")]
      try expect(try consumer.echo(points), points)
    }
    test("an object that is dropped is destroyed at once") {
      let counts = try consumer.makeAndDrop()
      try expect([counts.0, counts.1], [1, 0])
    }
  }

  /// Objects that the host passes from guest to guest.
  func objectTests(_ pair: Pair) {
    let (provider, consumer) = (pair.provider, pair.consumer)
    test("an object that the consumer makes") {
      let thing = try consumer.produce(5)
      try expect(try thing.add(6), 11)
      try expect(try Provider.Thing.sum(thing, thing), 22)
      try expect(try provider.things.live(), 1)
      try thing.close()
    }
    test("an object that the consumer consumes") {
      let thing = try pair.thing(7)
      try expect(try consumer.consume(thing), 7)
      try expect(try provider.things.live(), 0)
      try refuses("useAfterMove", at: "self") { _ = try thing.value() }
      try refuses("useAfterMove", at: "thing") { _ = try consumer.peek(thing) }
      try refuses("useAfterMove") { try thing.close() }
    }
    test("objects in lists and records") {
      let things = try (1...3).map { try pair.thing($0) }
      try expect(try consumer.consumeAll(things, last: try pair.thing(4)), 10)
      let swapped = try consumer.exchange(
        Provider.Pair(first: try pair.thing(1), second: try pair.thing(2)))
      try expect([try swapped.first.value(), try swapped.second.value()], [2, 1])
    }
    test("an object that the consumer borrows") {
      let thing = try pair.thing(8)
      try expect(try consumer.peek(thing), 8)
      try expect(try consumer.peekTwice(thing, thing), 16)
      try expect(try consumer.add(thing, value: 2), 10)
      try expect(try thing.value(), 10)
      try expect(pair.handles, 0)
    }
    test("an object that the consumer keeps") {
      try consumer.keep(try pair.thing(9))
      try expect([Int(try provider.things.live()), consumer.pintle.handleCount], [1, 1])
      try consumer.forget()
    }
    test("the error of the provider") {
      let thing = try pair.thing(0)
      let fault = try thrown(as: Provider.Fault.self) { _ = try consumer.add(thing, value: 2000) }
      try expect(fault, .tooLarge(2000))
      try expect(try consumer.peek(thing), 0)
    }
    test("the host uses an object that the consumer borrowed") {
      let thing = try pair.thing(1)
      pair.alarm.action = { _ = try thing.add(40) }
      defer { pair.alarm.action = {} }
      try expect(try consumer.peekSlowly(thing), 42)
    }
    for _ in 0..<100 {
      test("objects again and again") {
        for value in 0..<10 as Range<UInt32> {
          try expect(try consumer.consume(try consumer.produce(value)), value)
        }
      }
    }
  }

  /// Objects that the consumer can't get. Such calls change nothing.
  func refusalTests(_ pair: Pair, _ other: Pair) {
    let consumer = pair.consumer
    test("objects of another instance") {
      let stranger = try other.thing(1)
      try refuses("wrongInstance", at: "thing") { _ = try consumer.peek(stranger) }
      try refuses("wrongInstance", at: "thing") { _ = try consumer.consume(stranger) }
      try expect(try other.consumer.consume(stranger), 1)
    }
    test("objects that were closed") {
      let thing = try pair.thing(1)
      try thing.close()
      try refuses("useAfterClose", at: "thing") { _ = try consumer.peek(thing) }
    }
    test("a refused call takes nothing") {
      let (a, b, stranger) = (try pair.thing(1), try pair.thing(2), try other.thing(3))
      try refuses("wrongInstance", at: "last") {
        _ = try consumer.consumeAll([a, b], last: stranger)
      }
      try refuses("useAfterMove", at: "last") { _ = try consumer.consumeAll([a, b], last: a) }
      try refuses("useAfterMove", at: "things[1]") {
        _ = try consumer.consumeAll([b, b], last: a)
      }
      try refuses("useAfterMove", at: "b") { _ = try consumer.consumeAndPeek(a, a) }
      try refuses("useAfterMove", at: "b") { _ = try consumer.peekAndConsume(a, a) }
      try expect(pair.handles, 0)
      try expect(try consumer.peekAndConsume(a, try pair.thing(2)), 3)
      try expect(try consumer.consumeAll([a, b], last: try pair.thing(4)), 7)
      try expect(try stranger.value(), 3)
    }
  }
}
