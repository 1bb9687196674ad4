/// The host of the hostile guest. It follows the rules.
struct Host: Hostile.Imports {
  func show(_ text: Span<UInt8>) {}
  func paint(_ hue: Hostile.Host.Hue) {}
  func write(_ letter: Unicode.Scalar) {}
  func text() -> String { "text" }
}

/// Calls a function of the guest in a mode. Returns whether the result is that of mode 0.
///
/// Number lists and texts are read in place.
func call(_ name: String, mode: UInt32, in guest: Hostile) throws -> Bool {
  let api = guest.api
  switch name {
  case "text": return try api.text(mode) { String(pintleUTF8: $0) == "ok" }
  case "numbers": return try api.numbers(mode) { $0.count == 1 }
  case "take-numbers":
    try api.arm(mode)
    let numbers: [UInt32] = [1, 2, 3]
    return try api.takeNumbers(numbers.span) == 3
  case "post-return":
    try api.arm(mode)
    return try api.text(0) { String(pintleUTF8: $0) == "ok" }
  default: return try callOther(name, mode: mode, in: guest)
  }
}
