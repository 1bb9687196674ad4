extension Suite {
  /// A guest that breaks the rules for handles. It harms only itself: the objects end, and their guest goes on.
  func intruderTests(_ guests: Guests, _ module: PintleModule) {
    struct Host: Intruder.Imports {
      let provider: Provider
    }
    let cases: [(mode: UInt32, given: String?, lent: String?)] = [
      (0, nil, nil), (1, "invalidHandle", "invalidHandle"), (2, "invalidHandle", "invalidHandle"),
      (3, "invalidHandle", "invalidHandle"), (4, "invalidHandle", "invalidHandle"),
      (5, "invalidHandle", "invalidHandle"), (6, "trap", "trap"), (7, nil, "unreturnedBorrows"),
    ]
    for (mode, given, lent) in cases {
      for (name, error) in [("gives", given), ("lends", lent)] {
        test("the host \(name) a thing to an intruder, mode \(mode)") {
          let pair = try guests.pair()
          let thing = try pair.thing(5)
          do {
            let intruder = try Intruder(module: module, imports: Host(provider: pair.provider))
            try intruder.choose(mode)
            let call = { try name == "gives" ? intruder.give(thing) : intruder.lend(thing) }
            if let error { try refuses(error, call) } else { try call() }
            if error != nil { try refuses("poisoned") { try intruder.choose(0) } }
          }
          // What was given ended with the intruder; what was lent is the host's.
          try expect(try pair.provider.things.live(), name == "gives" ? 0 : 1)
          if name == "lends" {
            try expect(try thing.value(), 5)
            try expect(try pair.consumer.consume(thing), 5)
          }
          try expect(pair.handles, 0)
        }
      }
    }
  }
}
