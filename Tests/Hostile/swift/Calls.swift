/// The host of the hostile guest. It follows the rules.
struct Host: Hostile.Imports {
  func show(_ text: String) {}
  func paint(_ hue: Hostile.Host.Hue) {}
  func write(_ letter: Unicode.Scalar) {}
  func text() -> String { "text" }
}

/// Calls a function of the guest in a mode. Returns whether the result is that of mode 0.
func call(_ name: String, mode: UInt32, in guest: Hostile) throws -> Bool {
  let api = guest.api
  switch name {
  case "text": return try api.text(mode) == "ok"
  case "numbers": return try api.numbers(mode).count == 1
  case "take-numbers":
    try api.arm(mode)
    return try api.takeNumbers([1, 2, 3]) == 3
  case "post-return":
    try api.arm(mode)
    return try api.text(0) == "ok"
  default: return try callOther(name, mode: mode, in: guest)
  }
}
