extension Suite {
  /// Names that are reserved in one of the languages.
  func nameTests(_ sink: KitchenSink) {
    let names = sink.names
    test("match") {
      let back = try names.match(
        "1", in: "2", memory: "3", instance: "4", options: "5", result: "6", this: "7",
        guest: "8")
      try expect(back, ["1", "2", "3", "4", "5", "6", "7", "8"])
    }
    test("func") {
      let record = KitchenSink.Record(type: 7, self_: "é", default: 8, class: nil)
      var back = record
      back.class = 2
      try expect(try names.func(record, arguments: .default), back)
    }
    echo("static", KitchenSink.Enum.allCases) { try names.static($0) }
    test("init") { try expect(try names.init_(1, varValue: 2, as: 3), 123) }
    test("repeat") { try expect(try names.repeat("ab", len: 3, ret: 4), "ababab4") }
  }

  /// Functions of the world itself.
  func worldTests(_ sink: KitchenSink, _ host: Host) {
    test("functions of the world") {
      host.lines = []
      try expect(try sink.run(["one", "", "drei ß"]), 3)
      try expect(host.lines, ["one", "", "drei ß"])
    }
  }
}
