/// Counts the objects of the host that are alive.
class Alive {
  // The tests have one thread.
  nonisolated(unsafe) private(set) static var count = 0

  init() { Self.count += 1 }
  deinit { Self.count -= 1 }
}

/// An object that lives in the host.
final class Item: Alive, KitchenSink.ItemResource {
  private var text: String

  init(name: String) { text = name }
  func name() -> String { text }
  func rename(_ name: String) { text = name }
  func part(_ number: UInt32) -> any KitchenSink.PartResource { Part("\(text)/\(number)") }

  static func open(_ name: String) throws -> any KitchenSink.ItemResource {
    if name.isEmpty { throw PintleWITError<any KitchenSink.FailureResource>(Failure("no name")) }
    return Item(name: name)
  }

  static func join(
    _ a: any KitchenSink.ItemResource, _ b: any KitchenSink.ItemResource
  ) throws -> any KitchenSink.ItemResource {
    Item(name: "\(try a.name())+\(try b.name())")
  }
}

final class Part: Alive, KitchenSink.PartResource {
  private let text: String

  init(_ path: String) { text = path }
  func path() -> String { text }
}

final class Failure: Alive, KitchenSink.FailureResource {
  private let text: String

  init(_ reason: String) { text = reason }
  func reason() -> String { text }
}

/// Functions for objects that return their argument, or the names in it.
extension Host {
  typealias Item = EndToEnd.Item
  typealias AnyItem = any KitchenSink.ItemResource

  func echoItem(_ v: AnyItem) -> AnyItem { v }
  func listItem(_ v: [AnyItem]) -> [AnyItem] { v }
  func optionItem(_ v: AnyItem?) -> AnyItem? { v }
  func tupleItem(_ v: (AnyItem, UInt8, AnyItem)) -> (AnyItem, UInt8, AnyItem) { v }
  func mapItem(_ v: [String: AnyItem]) -> [String: AnyItem] { v }
  func fixedItem(_ v: [AnyItem]) -> [AnyItem] { v }
  func listLabelled(_ v: [Sink.Labelled]) -> [Sink.Labelled] { v }
  func echoEither(_ v: Sink.Either) -> Sink.Either { v }
  func listEither(_ v: [Sink.Either]) -> [Sink.Either] { v }
  func resultItem(
    _ v: Result<AnyItem, PintleWITError<any KitchenSink.FailureResource>>
  ) throws -> AnyItem { try v.get() }
  func resultProblem(_ v: Result<[AnyItem], Sink.Problem>) throws -> [AnyItem] { try v.get() }

  func nameOf(_ v: AnyItem) throws -> String { try v.name() }
  func namesOf(_ v: [AnyItem]) throws -> String {
    try v.map { try $0.name() }.joined(separator: " ")
  }
  func optionName(_ v: AnyItem?) throws -> String { try v?.name() ?? "none" }
  func tupleNames(_ v: (AnyItem, AnyItem)) throws -> String { try namesOf([v.0, v.1]) }
  func mapNames(_ v: [String: AnyItem]) throws -> String {
    try v.map { "\($0)=\(try $1.name())" }.joined(separator: " ")
  }
  func viewName(_ v: Sink.View) throws -> String { "\(v.title): \(try v.item.name())" }
  func viewNames(_ v: [Sink.View]) throws -> String {
    try v.map { try viewName($0) }.joined(separator: ",")
  }
}
