extension Suite {
  /// Every value crosses the boundary four times, and must come back unchanged.
  func echoTests(_ sink: KitchenSink) {
    scalarEchoes(sink.echoes)
    listEchoes(sink.echoes)
    compoundEchoes(sink.echoes)
    resultEchoes(sink.echoes)
    manyParameters(sink.echoes)
  }

  private func scalarEchoes(_ echoes: KitchenSink.EchoesExports) {
    echo("echo-bool", [true, false]) { try echoes.echoBool($0) }
    echo("echo-u8", Values.limits()) { try echoes.echoU8($0) }
    echo("echo-u16", Values.limits()) { try echoes.echoU16($0) }
    echo("echo-u32", Values.limits()) { try echoes.echoU32($0) }
    echo("echo-u64", Values.limits()) { try echoes.echoU64($0) }
    echo("echo-s8", Values.limits()) { try echoes.echoS8($0) }
    echo("echo-s16", Values.limits()) { try echoes.echoS16($0) }
    echo("echo-s32", Values.limits()) { try echoes.echoS32($0) }
    echo("echo-s64", Values.limits()) { try echoes.echoS64($0) }
    echo("echo-f32", Values.f32) { try echoes.echoF32($0) }
    echo("echo-f64", Values.f64) { try echoes.echoF64($0) }
    echo("echo-char", Values.chars) { try echoes.echoChar($0) }
    echo("echo-string", Values.strings) { try echoes.echoString($0) }
  }

  private func listEchoes(_ echoes: KitchenSink.EchoesExports) {
    echo("list-bool", Values.lists(true, false)) { try echoes.listBool($0) }
    echo("list-u8", Values.lists(0, 255)) { try echoes.listU8($0) }
    echo("list-u16", Values.lists(0, .max)) { try echoes.listU16($0) }
    echo("list-u32", Values.lists(0, .max)) { try echoes.listU32($0) }
    echo("list-u64", Values.lists(0, .max)) { try echoes.listU64($0) }
    echo("list-s8", Values.lists(.min, .max)) { try echoes.listS8($0) }
    echo("list-s16", Values.lists(.min, .max)) { try echoes.listS16($0) }
    echo("list-s32", Values.lists(.min, .max)) { try echoes.listS32($0) }
    echo("list-s64", Values.lists(.min, .max)) { try echoes.listS64($0) }
    echo("list-f32", [[], Values.f32]) { try echoes.listF32($0) }
    echo("list-f64", [[], Values.f64]) { try echoes.listF64($0) }
    echo("list-char", [[], Values.chars]) { try echoes.listChar($0) }
    echo("list-string", Values.lists("", "é", "long enough for the heap")) {
      try echoes.listString($0)
    }
    echo("list-hue", Values.lists(.red, .darkGreen, .blue)) { try echoes.listHue($0) }
    echo("list-point", [[], Values.points]) { try echoes.listPoint($0) }
    echo("list-mixed", [[], Values.mixed]) { try echoes.listMixed($0) }
    echo("list-texts", [[], Values.texts]) { try echoes.listTexts($0) }
    echo("list-list", Values.lists([], [1, .max])) { try echoes.listList($0) }
    echo("list-option", Values.lists(nil, "", "é")) { try echoes.listOption($0) }
    echo("list-result", Values.lists(.success("é"), .failure(PintleWITError(.max)))) {
      try echoes.listResult($0)
    }
  }

  private func compoundEchoes(_ echoes: KitchenSink.EchoesExports) {
    echo("echo-hue", KitchenSink.Hue.allCases) { try echoes.echoHue($0) }
    echo("echo-point", Values.points) { try echoes.echoPoint($0) }
    echo("echo-mixed", Values.mixed) { try echoes.echoMixed($0) }
    echo("echo-texts", Values.texts) { try echoes.echoTexts($0) }
    echo("echo-nested", Values.nested) { try echoes.echoNested($0) }

    echo("option-u8", [nil, 0, 255]) { try echoes.optionU8($0) }
    echo("option-u64", [nil, 0, .max]) { try echoes.optionU64($0) }
    echo("option-f32", [nil, 0, .nan]) { try echoes.optionF32($0) }
    echo("option-hue", [nil, .red, .blue]) { try echoes.optionHue($0) }
    echo("option-string", [nil, "", "é"]) { try echoes.optionString($0) }
    echo("option-list", [nil, [], [1, 255]]) { try echoes.optionList($0) }
    echo("option-point", [nil, Values.points[1]]) { try echoes.optionPoint($0) }
    echo("option-texts", [nil] + Values.texts) { try echoes.optionTexts($0) }
    echo("option-option", [nil, .some(nil), "", "é"]) { try echoes.optionOption($0) }
    echo("option-option-option", [nil, .some(nil), .some(.some(nil)), 255]) {
      try echoes.optionOptionOption($0)
    }
    echo("option-result", [nil, .success(.max), .failure(PintleWITError("é"))]) {
      try echoes.optionResult($0)
    }
  }

  private func resultEchoes(_ echoes: KitchenSink.EchoesExports) {
    results("result-u32-string", ok: [0, .max], err: [PintleWITError(""), PintleWITError("é")]) {
      try echoes.resultU32String($0)
    }
    results("result-string-hue", ok: ["", "é"], err: KitchenSink.Hue.allCases) {
      try echoes.resultStringHue($0)
    }
    results("result-nothing-string", ok: [()], err: [PintleWITError("é")]) {
      try echoes.resultNothingString($0)
    }
    results("result-u64-nothing", ok: [.max], err: [PintleWITError()]) {
      try echoes.resultU64Nothing($0)
    }
    results("result-nothing", ok: [()], err: [PintleWITError()]) { try echoes.resultNothing($0) }
    results("result-f32-u64", ok: [1.5, .nan], err: [PintleWITError(.max)]) {
      try echoes.resultF32U64($0)
    }
    results("result-list-f64", ok: [[], [7]], err: [PintleWITError(-0.0)]) {
      try echoes.resultListF64($0)
    }
    results("result-texts-nested", ok: Values.texts, err: Values.nested) {
      try echoes.resultTextsNested($0)
    }
  }

  private func manyParameters(_ echoes: KitchenSink.EchoesExports) {
    let wide = Values.wide
    test("many") {
      let back = try echoes.many(
        wide.a, wide.b, wide.c, wide.d, wide.e, wide.f, wide.g, wide.h, wide.i, wide.j, wide.k,
        wide.l, wide.m, wide.n, wide.o, wide.p)
      try expect(back, wide)
    }
    test("sixteen") {
      let back = try echoes.sixteen("", "b", "é", "d", "e", "f", "g", "世")
      try expect(back, ["", "b", "é", "d", "e", "f", "g", "世"])
    }
    test("nothing") { try echoes.nothing() }
  }
}
