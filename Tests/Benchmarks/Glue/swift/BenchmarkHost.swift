/// What the guest calls, whoever wrote the glue.
struct BenchmarkHost: Glue.Imports {
  func add(_ a: UInt32, _ b: UInt32) -> UInt32 { a &+ b }
  func textIn(_ text: String) -> UInt32 { UInt32(text.utf8.count) }
  func bytesIn(_ bytes: [UInt8]) -> UInt32 { UInt32(bytes.count) }
  func textOut() -> String { "0123456789abcdef" }
  func personIn(_ person: Glue.Person) -> UInt32 { person.age }

  typealias Item = BenchmarkItem
}

final class BenchmarkItem: Glue.ItemResource {
  private var value: UInt32

  init(start: UInt32) { value = start }

  func add(_ amount: UInt32) -> UInt32 {
    value &+= amount
    return value
  }
}
