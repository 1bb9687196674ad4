/// What is measured: the same calls through the generated glue and through the one that was written by hand.
struct GlueRow {
  let name: String
  /// Run the calls this number of times.
  let generated: (Int) throws -> Void
  let byHand: (Int) throws -> Void

  init(
    _ name: String, _ generated: @escaping (Int) throws -> Void,
    _ byHand: @escaping (Int) throws -> Void
  ) {
    self.name = name
    self.generated = generated
    self.byHand = byHand
  }
}

/// Repeats a call. It is inlined, so that a row costs nothing but its calls.
@inline(__always)
private func times(_ count: Int, _ body: () throws -> Void) rethrows {
  for _ in 0..<count { try body() }
}

/// Calls of exports.
func exportRows(_ glue: Glue, _ hand: HandGlue) throws -> [GlueRow] {
  let text = String(repeating: "x", count: 16)
  let page = String(repeating: "x", count: 1024)
  let bytes = [UInt8](repeating: 7, count: 65536)
  let doubles = [Double](repeating: 0.5, count: 4096)
  let points = [Glue.Point](repeating: Glue.Point(id: 1, x: 2, y: 3), count: 100)
  let strings = [String](repeating: text, count: 100)
  let person = Glue.Person(name: "Ada Lovelace", email: "ada@example.com", age: 36)
  let calls = glue.calls
  return [
    GlueRow("numbers") {
      try times($0) { _ = try calls.add(1, 2) }
    } _: {
      try times($0) { _ = try hand.add(1, 2) }
    },
    GlueRow("text of 16 bytes in") {
      try times($0) { _ = try calls.textIn(text) }
    } _: {
      try times($0) { _ = try hand.textIn(text) }
    },
    GlueRow("text of 16 bytes out") {
      try times($0) { _ = try calls.textOut(16) }
    } _: {
      try times($0) { _ = try hand.textOut(16) }
    },
    GlueRow("text of 1 KiB in") {
      try times($0) { _ = try calls.textIn(page) }
    } _: {
      try times($0) { _ = try hand.textIn(page) }
    },
    GlueRow("text of 1 KiB out") {
      try times($0) { _ = try calls.textOut(1024) }
    } _: {
      try times($0) { _ = try hand.textOut(1024) }
    },
    GlueRow("bytes, 64 KiB in") {
      try times($0) { _ = try calls.bytesIn(bytes) }
    } _: {
      try times($0) { _ = try hand.bytesIn(bytes) }
    },
    GlueRow("bytes, 64 KiB out") {
      try times($0) { _ = try calls.bytesOut(65536) }
    } _: {
      try times($0) { _ = try hand.bytesOut(65536) }
    },
    GlueRow("4,096 doubles in") {
      try times($0) { _ = try calls.doublesIn(doubles) }
    } _: {
      try times($0) { _ = try hand.doublesIn(doubles) }
    },
    GlueRow("4,096 doubles out") {
      try times($0) { _ = try calls.doublesOut(4096) }
    } _: {
      try times($0) { _ = try hand.doublesOut(4096) }
    },
    GlueRow("100 records in") {
      try times($0) { _ = try calls.pointsIn(points) }
    } _: {
      try times($0) { _ = try hand.pointsIn(points) }
    },
    GlueRow("100 records out") {
      try times($0) { _ = try calls.pointsOut(100) }
    } _: {
      try times($0) { _ = try hand.pointsOut(100) }
    },
    GlueRow("100 strings in") {
      try times($0) { _ = try calls.stringsIn(strings) }
    } _: {
      try times($0) { _ = try hand.stringsIn(strings) }
    },
    GlueRow("100 strings out") {
      try times($0) { _ = try calls.stringsOut(100) }
    } _: {
      try times($0) { _ = try hand.stringsOut(100) }
    },
    GlueRow("variant") {
      try times($0) { _ = try calls.echoShape(.circle(2)) }
    } _: {
      try times($0) { _ = try hand.echoShape(.circle(2)) }
    },
    GlueRow("record with strings") {
      try times($0) { _ = try calls.echoPerson(person) }
    } _: {
      try times($0) { _ = try hand.echoPerson(person) }
    },
    GlueRow("enum and flags") {
      try times($0) { _ = try calls.echoStyle(.green, access: [.read, .write]) }
    } _: {
      try times($0) { _ = try hand.echoStyle(.green, [.read, .write]) }
    },
  ]
}

/// Objects of the guest.
func objectRows(_ glue: Glue, _ hand: HandGlue) throws -> [GlueRow] {
  let counter = try Glue.Counter(start: 0, in: glue)
  let handCounter = try HandCounter(start: 0, in: hand)
  return [
    GlueRow("method of an object") {
      try times($0) { _ = try counter.add(1) }
    } _: {
      try times($0) { _ = try handCounter.add(1) }
    },
    GlueRow("object, made and dropped") {
      try times($0) { _ = try Glue.Counter(start: 1, in: glue) }
    } _: {
      try times($0) { _ = try HandCounter(start: 1, in: hand) }
    },
  ]
}

/// Calls of imports, in loops of the guest.
func importRows(_ glue: Glue, _ hand: HandGlue) throws -> [GlueRow] {
  let loops = glue.loops
  func row(
    _ name: String, _ generated: @escaping (UInt32) throws -> UInt32,
    _ byHand: @escaping (UInt32) throws -> UInt32
  ) -> GlueRow {
    GlueRow("from the guest: \(name)") {
      _ = try generated(UInt32($0))
    } _: {
      _ = try byHand(UInt32($0))
    }
  }
  return [
    row("numbers", loops.add, hand.addLoop),
    row("text of 16 bytes", loops.textIn, hand.textInLoop),
    row("bytes, 4 KiB", loops.bytesIn, hand.bytesInLoop),
    row("text as result", loops.textOut, hand.textOutLoop),
    row("record with strings", loops.personIn, hand.personInLoop),
    row("method of an object", loops.itemAdd, hand.itemAddLoop),
    row("object, made and dropped", loops.itemNew, hand.itemNewLoop),
  ]
}
