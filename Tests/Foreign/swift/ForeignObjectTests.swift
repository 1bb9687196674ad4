extension Suite {
  /// Shapes of functions.
  func callTests(_ calls: Roundtrip.CallsExports) {
    test("nothing") { try calls.nothing() }
    test("many") {
      let text = try calls.many(
        .max, .min, .max, .min, 1.5, -0.0, "é", true, "😀", [1, 255], 7, .max, .min)
      try expect(
        text,
        "255 -32768 4294967295 -9223372036854775808 1.5 -0.0 é true 😀 [1, 255] 7 "
          + "18446744073709551615 -128")
    }
    test("divide") {
      try expect(try calls.divide(-7, 2), -3)
      let error = try thrown(as: PintleWITError<String>.self) { _ = try calls.divide(1, 0) }
      try expect(error.payload, "division by zero")
    }
    test("many-profiles") {
      let (a, b) = (Values.profiles[0], Values.profiles[1])
      var both = a
      both.name = "Zoë"
      both.tags = ["", "世"]
      try expect(try calls.manyProfiles(a, b), both)
    }
  }

  /// Objects of the guest, and those of the host in the guest.
  func objectTests(_ guest: Roundtrip) {
    test("the host's objects") {
      try expect(
        try guest.selfCheck.useObjects(),
        "3 host-10 -7 total 13 merged 13 live 1 picked 14 live 1 none true live 1 end 0")
    }
    test("the guest's objects") {
      let a = try Roundtrip.Counter(start: 5, in: guest)
      let b = try Roundtrip.Counter(start: 6, in: guest)
      try expect(try a.add(by: 1), 6)
      try expect(try b.name(), "guest-6")
      try expect(try Roundtrip.Counter.compare(a, b), 0)
      try expect(try Roundtrip.Counter.live(in: guest), 2)
      try expect(try guest.objects.total(of: [a, b]), 12)
      let c = try Roundtrip.Counter.merge(a, b)
      try expect(try c.add(by: 0), 12)
      try expect(try Roundtrip.Counter.live(in: guest), 1)
      let one = try Roundtrip.Counter(start: 1, in: guest)
      let d = try guest.objects.pick(from: [one, c], index: 1)
      try expect(try d?.add(by: 1), 13)
      try expect(try Roundtrip.Counter.live(in: guest), 1)
      try d?.close()
      try expect(try Roundtrip.Counter.live(in: guest), 0)
      try expect(try guest.objects.pick(from: [], index: 0) == nil, true)
    }
  }
}
