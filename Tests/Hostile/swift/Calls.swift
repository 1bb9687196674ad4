/// The host of the hostile guest: correct, and indifferent.
struct Host: Hostile.Imports {
  func show(_ text: String) {}
  func paint(_ hue: Hostile.Imports.Hue) {}
  func write(_ letter: Unicode.Scalar) {}
  func text() -> String { "text" }
}

/// Calls one function of the guest in a mode; says whether what it gives is right in mode 0.
func call(_ name: String, mode: UInt32, in guest: Hostile) throws -> Bool {
  let api = guest.api
  switch name {
  case "text": return try api.text(mode: mode) == "ok"
  case "numbers": return try api.numbers(mode: mode).count == 1
  case "names": return try api.names(mode: mode) == ["ok"]
  case "letter": return try api.letter(mode: mode) == "a"
  case "color": return try api.color(mode: mode) == .green
  case "maybe": return try api.maybe(mode: mode) == 7
  case "outcome": return try api.outcome(mode: mode) == 7
  case "open": return try api.open(mode: mode).value() == 7
  case "act": return try api.act(mode: mode) == 7
  case "take-text":
    try api.arm(mode: mode)
    return try api.takeText(text: "hällo") == 6
  case "take-numbers":
    try api.arm(mode: mode)
    return try api.takeNumbers(numbers: [1, 2, 3]) == 3
  case "post-return":
    try api.arm(mode: mode)
    return try api.text(mode: 0) == "ok"
  case "destructor":
    try api.arm(mode: mode)
    try api.open(mode: 0).close()
    return true
  default: throw Difference(description: "cases.json names an unknown call: \(name)")
  }
}
