extension Suite {
  /// Every value crosses the boundary four times, and must come back unchanged.
  func echoTests(_ echo: Roundtrip.EchoExports) {
    numbers(echo)
    lists(echo)
    compounds(echo)
    results(echo)
  }

  private func numbers(_ exports: Roundtrip.EchoExports) {
    echo("echo-bool", [true, false]) { try exports.echoBool($0) }
    echo("echo-u8", Values.limits()) { try exports.echoU8($0) }
    echo("echo-s8", Values.limits()) { try exports.echoS8($0) }
    echo("echo-u16", Values.limits()) { try exports.echoU16($0) }
    echo("echo-s16", Values.limits()) { try exports.echoS16($0) }
    echo("echo-u32", Values.limits()) { try exports.echoU32($0) }
    echo("echo-s32", Values.limits()) { try exports.echoS32($0) }
    echo("echo-u64", Values.limits()) { try exports.echoU64($0) }
    echo("echo-s64", Values.limits()) { try exports.echoS64($0) }
    echo("echo-f32", Values.f32) { try exports.echoF32($0) }
    echo("echo-f64", Values.f64) { try exports.echoF64($0) }
    echo("echo-char", Values.chars) { try exports.echoChar($0) }
    echo("echo-string", Values.strings) { try exports.echoString($0) }
  }

  private func lists(_ exports: Roundtrip.EchoExports) {
    echo("echo-bytes", Values.lists(Values.limits())) { try exports.echoBytes($0) }
    echo("echo-shorts", Values.lists(Values.limits())) { try exports.echoShorts($0) }
    echo("echo-longs", Values.lists(Values.limits())) { try exports.echoLongs($0) }
    echo("echo-floats", Values.lists(Values.f32)) { try exports.echoFloats($0) }
    echo("echo-bools", Values.lists([true, false])) { try exports.echoBools($0) }
    echo("echo-chars", Values.lists(Values.chars)) { try exports.echoChars($0) }
    echo("echo-strings", [[], Values.strings]) { try exports.echoStrings($0) }
    echo("echo-nested", Values.lists([[], [[]], [[], [0, .max]]])) { try exports.echoNested($0) }
    echo("echo-pairs", Values.lists([("", 0), ("é", .max)])) { try exports.echoPairs($0) }
    echo("echo-points", Values.lists(Values.points)) { try exports.echoPoints($0) }
    echo("echo-profiles", Values.lists(Values.profiles)) { try exports.echoProfiles($0) }
    echo("echo-shapes", Values.lists(Values.shapes)) { try exports.echoShapes($0) }
    echo("echo-levels", Values.lists(Values.levels)) { try exports.echoLevels($0) }
    echo("echo-result-list", Values.lists([.success(7), .failure(PintleWITError("é"))])) {
      try exports.echoResultList($0)
    }
  }

  private func compounds(_ exports: Roundtrip.EchoExports) {
    echo("echo-point", Values.points) { try exports.echoPoint($0) }
    echo("echo-profile", Values.profiles) { try exports.echoProfile($0) }
    echo("echo-shape", Values.shapes) { try exports.echoShape($0) }
    echo("echo-level", Values.levels) { try exports.echoLevel($0) }
    echo("echo-access", [[], .read, [.write, .execute], [.read, .write, .execute]]) {
      try exports.echoAccess($0)
    }
    echo("echo-wide", [[], .b0, .b16, Roundtrip.Wide(rawValue: 0x1ffff)]) {
      try exports.echoWide($0)
    }
    echo("echo-option", [nil, "", "é"]) { try exports.echoOption($0) }
    echo("echo-deep-option", [nil, .some(nil), 0, .max]) { try exports.echoDeepOption($0) }
    echo("echo-tuple", [(0, "", -0.0, .min), (.max, "é", .nan, .max)]) {
      try exports.echoTuple($0)
    }
  }

  private func results(_ exports: Roundtrip.EchoExports) {
    results("echo-result", ok: ["", "é"], err: Values.failures) { try exports.echoResult($0) }
    results("echo-result-unit", ok: [()], err: [PintleWITError()]) {
      try exports.echoResultUnit($0)
    }
    results("echo-result-err", ok: [()], err: Values.levels) { try exports.echoResultErr($0) }
  }
}
