/// Calls a function of the guest whose bindings don't depend on whether number lists and texts are copied.
/// Returns whether the result is that of mode 0.
func callOther(_ name: String, mode: UInt32, in guest: Hostile) throws -> Bool {
  let api = guest.api
  switch name {
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
  case "destructor":
    try api.arm(mode)
    try api.open(0).close()
    return true
  default: throw Difference(description: "cases.json names an unknown call: \(name)")
  }
}
