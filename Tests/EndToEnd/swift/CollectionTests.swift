extension Suite {
  /// Maps, lists of fixed length, flags, and variants whose cases share core values.
  func collectionTests(_ sink: KitchenSink) {
    maps(sink.collectionCalls)
    fixedLists(sink.collectionCalls)
    flagEchoes(sink.collectionCalls)
    joinedVariants(sink.collectionCalls)
  }

  /// Tests a function that must return each value unchanged. Descriptions of equal dictionaries may differ.
  private func same<Value: Equatable>(
    _ name: String, _ values: [Value], _ call: (Value) throws -> Value
  ) {
    for (i, value) in values.enumerated() {
      test("\(name) \(i)") { try expect(try call(value) == value, true) }
    }
  }

  private func maps(_ calls: KitchenSink.CollectionCallsExports) {
    same("map-string", [[:], ["": 0, "é": .max]]) { try calls.mapString($0) }
    same("map-texts", [[:], [0: Values.texts[0], 255: Values.texts[1]]]) {
      try calls.mapTexts($0)
    }
    same("map-list", [[:], [false: [], true: ["", "é"]]]) { try calls.mapList($0) }
    same("map-map", [["😀": [.min: nil, .max: ""]], ["a": [:], "世": [0: "é"]]]) {
      try calls.mapMap($0)
    }
    same("list-map", Values.lists([:], ["a": 1, "b": 255])) { try calls.listMap($0) }
    same("option-map", [nil, [:], [.max: 1.5]]) { try calls.optionMap($0) }
  }

  private func fixedLists(_ calls: KitchenSink.CollectionCallsExports) {
    echo("fixed-u8", [[0, 1, 127, 128, 255]]) { try calls.fixedU8($0) }
    echo("fixed-f64", [[-0.0, .nan, .infinity]]) { try calls.fixedF64($0) }
    echo("fixed-string", [["", "é"], [String(repeating: "x", count: 1000), ""]]) {
      try calls.fixedString($0)
    }
    echo("fixed-texts", [[Values.texts[0], Values.texts[1]]]) { try calls.fixedTexts($0) }
    echo("fixed-fixed", [[[0, .max], [1, 2], [3, 4]]]) { try calls.fixedFixed($0) }
    echo("fixed-option", [[nil, "", "é"]]) { try calls.fixedOption($0) }
    echo("list-fixed", Values.lists([0, 1, 255], [2, 3, 4])) { try calls.listFixed($0) }
    echo("fixed-long", [(0..<40).map { .max - $0 }]) { try calls.fixedLong($0) }
  }

  private func flagEchoes(_ calls: KitchenSink.CollectionCallsExports) {
    echo("echo-one", Self.flags(1)) { try calls.echoOne($0) }
    echo("echo-eight", Self.flags(8)) { try calls.echoEight($0) }
    echo("echo-nine", Self.flags(9)) { try calls.echoNine($0) }
    echo("echo-seventeen", Self.flags(17)) { try calls.echoSeventeen($0) }
    echo("echo-thirty-two", Self.flags(32)) { try calls.echoThirtyTwo($0) }
    echo("list-nine", [[], Self.flags(9)]) { try calls.listNine($0) }
  }

  /// Each of the flags alone, all of them, and none.
  private static func flags<Flags: OptionSet>(_ count: Int) -> [Flags]
  where Flags.RawValue: FixedWidthInteger {
    let single = (0..<count).map { Flags(rawValue: 1 << $0) }
    return single + [single.reduce([]) { $0.union($1) }, []]
  }

  private func joinedVariants(_ calls: KitchenSink.CollectionCallsExports) {
    let joined: [KitchenSink.Joined] = [
      .a(.max), .b(.max), .c(-0.0), .c(.nan), .d(.leastNonzeroMagnitude), .e("é"), .f(nil),
      .f([0, 255]), .g,
    ]
    echo("echo-joined", joined) { try calls.echoJoined($0) }
    echo("list-joined", [[], joined]) { try calls.listJoined($0) }
    let grid = KitchenSink.Grid(
      cells: [[0, 1, 2], [253, 254, 255]], names: ["é": 7], corner: Values.points)
    same("echo-grid", [grid]) { try calls.echoGrid($0) }
  }
}
