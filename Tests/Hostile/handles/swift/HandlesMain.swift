import Foundation

/// A mode that breaks a rule, and the error that it must cause.
struct HandleBreach: Decodable {
  var mode: UInt32
  var error: String
  /// The path in the error; `nil` if the error names no value.
  var path: String?
}

/// Run: swift-suite TESTS HANDLES.wasm
///
/// A guest that breaks the rules about handles gets an error that names the value. Then it is dead, all objects of the host
/// are released, and nothing of another guest has changed.
@main struct Main {
  let suite = Suite()
  let module: PintleModule

  static func main() throws {
    let (tests, wasm) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: wasm))
    let main = Main(module: try PintleModule(wasm: Array(bytes)))
    let cases = try Data(contentsOf: URL(fileURLWithPath: "\(tests)/cases.json"))
    try main.run(JSONDecoder().decode([HandleBreach].self, from: cases))
    print("\(main.suite.passed) passed, \(main.suite.failed) failed")
    if main.suite.failed > 0 { exit(1) }
  }

  func run(_ breaches: [HandleBreach]) throws {
    let host = TicketHost()
    let bystander = try Handles(module: module, imports: host)
    suite.invariant = { "\(TicketHost.Ticket.live) tickets, \(bystander.pintle.handleCount)" }
    suite.test("the rules are followed") { try follows(bystander, host) }
    suite.test("handles in a list") {
      let tickets = [3, 4, 5].map { TicketHost.Ticket(number: $0) }
      try expect(try bystander.api.pass(tickets + tickets), 24)
    }
    for breach in breaches {
      suite.test("\(breach.mode) \(breach.error)") {
        try breaks(breach)
        try follows(bystander, host)
      }
    }
  }

  /// The first mode of the guest: nothing is left in the handle table.
  func follows(_ guest: Handles, _ host: TicketHost) throws {
    host.calls = []
    let result = try guest.api.act(
      0, lent: TicketHost.Ticket(number: 3), given: TicketHost.Ticket(number: 4))
    try expect(host.calls, ["look 3", "look 4", "lend 4 and 3", "take 4"])
    guard case .full(let ticket) = result.first else {
      throw Difference(description: "no ticket came back")
    }
    try expect(try ticket.number(), 5)
  }

  func breaks(_ breach: HandleBreach) throws {
    let host = TicketHost()
    let victim = try Handles(module: module, imports: host)
    let lent = TicketHost.Ticket(number: 3)
    try refuses(breach.error, at: breach.path) {
      _ = try victim.api.act(breach.mode, lent: lent, given: TicketHost.Ticket(number: 4))
    }
    // The host keeps only what it holds itself.
    try expect(TicketHost.Ticket.live, 1)
    try refuses("poisoned") { _ = try victim.api.pass([]) }
    try expect(lent.number(), 3)
  }
}
