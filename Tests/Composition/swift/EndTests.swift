extension Suite {
  /// Errors that end guests. Each comes out of the outermost call as it was.
  func errorTests(_ guests: Guests) {
    test("a trap of the provider ends both") {
      let pair = try guests.pair()
      try traps("test:composition/things@1.0.0#trap") { try pair.consumer.trap() }
      try refuses("poisoned") { _ = try pair.consumer.live() }
      try refuses("poisoned") { _ = try pair.provider.things.live() }
    }
    test("a provider that is dead already") {
      let pair = try guests.pair()
      let thing = try pair.thing(1)
      try traps("test:composition/things@1.0.0#trap") { try pair.provider.things.trap() }
      try refuses("poisoned") { _ = try pair.consumer.peek(thing) }
      try refuses("poisoned") { _ = try pair.consumer.makeAndDrop() }
    }
    test("a trap of the consumer ends only itself") {
      let pair = try guests.pair()
      try pair.consumer.keep(try pair.thing(1))
      try traps("fail") { try pair.consumer.fail() }
      try expect(try pair.provider.things.live(), 0)
      try refuses("poisoned") { _ = try pair.consumer.live() }
      let next = try guests.pair(pair.provider)
      try expect(try next.consumer.peek(try next.thing(3)), 3)
    }
    test("a destructor that traps") {
      let pair = try guests.pair()
      try traps("[resource-drop]") { try pair.consumer.explode() }
      try refuses("poisoned") { _ = try pair.consumer.live() }
      try refuses("poisoned") { _ = try pair.provider.things.live() }
    }
    test("the provider is entered again") {
      let pair = try guests.pair()
      pair.alarm.action = { [consumer = pair.consumer] in _ = try consumer.live() }
      defer { pair.alarm.action = {} }
      let error = try thrown(as: PintleGuestError.self) { try pair.provider.things.ring() }
      try expect(error, .reentrant(in: "test:composition/things@1.0.0#live"))
      try refuses("poisoned") { _ = try pair.consumer.live() }
      try refuses("poisoned") { _ = try pair.provider.things.live() }
    }
    test("the error of the host, through both") {
      struct Stop: Error, Equatable {}
      let pair = try guests.pair()
      pair.alarm.action = { throw Stop() }
      try expect(try thrown(as: Stop.self) { try pair.consumer.ring() }, Stop())
    }
    test("the consumer is entered again") {
      let pair = try guests.pair()
      pair.alarm.action = { [consumer = pair.consumer] in _ = try consumer.live() }
      defer { pair.alarm.action = {} }
      let error = try thrown(as: PintleGuestError.self) { try pair.consumer.ring() }
      try expect(error, .reentrant(in: "live"))
    }
    test("the host closes an object that the consumer borrowed") {
      let pair = try guests.pair()
      let thing = try pair.thing(1)
      pair.alarm.action = { try thing.close() }
      defer { pair.alarm.action = {} }
      try refuses("useAfterClose") { _ = try pair.consumer.peekSlowly(thing) }
      try expect(try pair.provider.things.live(), 0)
    }
  }

  private func traps(_ function: String, _ body: () throws -> Void) throws {
    let error = try thrown(as: PintleGuestError.self, body)
    guard case .trap(_, in: function) = error else {
      throw Difference(description: "threw \(error) instead of a trap in \(function)")
    }
  }

  /// Guests that end with objects of others.
  func endTests(_ guests: Guests) {
    test("a consumer that is discarded with objects") {
      let provider = try guests.pair().provider
      for value in 0..<10 as Range<UInt32> {
        let pair = try guests.pair(provider)
        try pair.consumer.keep(try pair.consumer.produce(value))
        try pair.consumer.keep(try pair.thing(value))
        try expect(try provider.things.live(), 2)
      }
      try expect([Int(try provider.things.live()), provider.pintle.handleCount], [0, 0])
    }
    test("a consumer that is discarded while the provider runs") {
      let alarm = TestAlarm()
      let provider = try guests.pair(nil, alarm).provider
      var pair: Pair? = try guests.pair(provider)
      try pair?.consumer.keep(try Provider.Thing(value: 1, in: provider))
      alarm.action = { pair = nil }
      try provider.things.ring()
      try expect(try provider.things.live(), 0)
      alarm.action = {}
    }
    test("a consumer that drops objects while the provider runs") {
      let alarm = TestAlarm()
      let pair = try guests.pair(nil, alarm)
      try pair.consumer.keep(try pair.thing(1))
      alarm.action = { [consumer = pair.consumer] in try consumer.forget() }
      try pair.provider.things.ring()
      try expect(try pair.provider.things.live(), 0)
      alarm.action = {}
    }
    test("a provider lives as long as its consumers and its objects") {
      let thing = try guests.pair().consumer.produce(6)
      try expect(try thing.value(), 6)
      let consumer = try guests.pair().consumer
      try expect(try consumer.produce(7).value(), 7)
    }
    test("two consumers of one provider") {
      let first = try guests.pair()
      let second = try guests.pair(first.provider)
      try expect(try second.consumer.consume(try first.consumer.produce(11)), 11)
      try first.consumer.keep(try second.consumer.produce(12))
      try traps("fail") { try second.consumer.fail() }
      try expect(try first.provider.things.live(), 1)
      try first.consumer.forget()
      try expect(try first.provider.things.live(), 0)
    }
  }
}
