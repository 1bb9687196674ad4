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
  case "names": return try api.names(mode) == ["ok"]
  case "letter": return try api.letter(mode) == "a"
  case "color": return try api.color(mode) == .green
  case "maybe": return try api.maybe(mode) == 7
  case "outcome": return try api.outcome(mode) == 7
  case "open": return try api.open(mode).value() == 7
  case "act": return try api.act(mode) == 7
  case "take-text":
    try api.arm(mode)
    return try api.takeText("hällo") == 6
  case "take-numbers":
    try api.arm(mode)
    return try api.takeNumbers([1, 2, 3]) == 3
  case "post-return":
    try api.arm(mode)
    return try api.text(0) == "ok"
  case "destructor":
    try api.arm(mode)
    try api.open(0).close()
    return true
  default: throw Difference(description: "cases.json names an unknown call: \(name)")
  }
}
