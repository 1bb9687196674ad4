extension Suite {
  /// Two instances of one guest and one of another, side by side.
  func instanceTests(_ first: PintleModule, _ second: PintleModule) {
    test("instances side by side") {
      let modules = [first, first, second]
      let hosts = modules.map { _ in Host() }
      let sinks = try zip(modules, hosts).map { try KitchenSink(module: $0, imports: $1) }
      let counters = try sinks.enumerated().map { i, sink in
        try KitchenSink.Counter(start: UInt32(i * 10), in: sink)
      }
      for (i, sink) in sinks.enumerated() {
        try expect(try counters[i].next(), UInt32(i * 10))
        _ = try sink.run(["line of \(i)"])
        try expect(hosts[i].lines, ["line of \(i)"])
        try refuses("wrongInstance") { _ = try sink.things.peek(counters[(i + 1) % 3]) }
      }
      for (counter, sink) in zip(counters, sinks) {
        try counter.close()
        try expect(try sink.things.live(), 0)
      }
    }
  }

  /// A failure poisons its instance, and no other.
  func failureTests(_ module: PintleModule) {
    struct Bug: Error {}
    test("a trap") {
      try dies(module) { sink, _ in try refuses("trap") { try sink.probe.trap() } }
    }
    test("an error of the host passes through") {
      try dies(module) { sink, host in
        host.onFail = { throw Bug() }
        _ = try thrown(as: Bug.self) { try sink.probe.fail() }
      }
    }
    test("a call of a busy instance is refused") {
      try dies(module) { sink, host in
        host.onReenter = { _ = try sink.echoes.echoU8(1) }
        try refuses("reentrant") { try sink.probe.reenter() }
        host.onReenter = {}
      }
    }
  }

  private func dies(
    _ module: PintleModule, _ body: (KitchenSink, Host) throws -> Void
  ) throws {
    let host = Host()
    let sink = try KitchenSink(module: module, imports: host)
    let other = try KitchenSink(module: module, imports: Host())
    try body(sink, host)
    try refuses("poisoned") { _ = try sink.echoes.echoU8(1) }
    try expect(try other.echoes.echoU8(1), 1)
  }
}
