/// A host whose objects count themselves.
final class TicketHost: Handles.Imports {
  final class Ticket: Handles.TicketResource {
    nonisolated(unsafe) static var live = 0
    let value: UInt32

    init(number: UInt32) {
      value = number
      Self.live += 1
    }

    deinit { Self.live -= 1 }

    func number() -> UInt32 { value }
    func name() -> String { "ticket \(value)" }
  }

  final class Other: Handles.OtherResource {}

  /// What the guest called, with the numbers of the tickets.
  var calls: [String] = []

  func take(_ ticket: any Handles.TicketResource) throws {
    calls.append("take \(try ticket.number())")
  }

  func look(_ ticket: any Handles.TicketResource) throws {
    calls.append("look \(try ticket.number())")
  }

  func lendAndGive(
    _ lent: any Handles.TicketResource, given: any Handles.TicketResource
  ) { calls.append("lend and give") }

  func giveAndLend(
    _ given: any Handles.TicketResource, lent: any Handles.TicketResource
  ) { calls.append("give and lend") }

  func lendTwice(_ a: any Handles.TicketResource, _ b: any Handles.TicketResource) throws {
    calls.append("lend \(try a.number()) and \(try b.number())")
  }

  func takeAll(_ tickets: [any Handles.TicketResource]) { calls.append("take all") }
  func store(_ slots: [Handles.Slot]) { calls.append("store") }
}
