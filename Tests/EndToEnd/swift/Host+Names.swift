/// Names that are reserved in one of the languages. A guest can pass any numbers.
extension Host {
  func match(
    _ selfValue: String, in inValue: String, memory: String, instance: String, options: String,
    result: String, this: String, guest: String
  ) -> [String] {
    [selfValue, inValue, memory, instance, options, result, this, guest]
  }

  func `func`(_ record: Sink.Record, arguments: Sink.Enum) -> Sink.Record {
    var record = record
    record.class = Sink.Enum.allCases.firstIndex(of: arguments).map(UInt32.init)
    return record
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  func init_(_ a: UInt32, varValue b: UInt32, as c: UInt32) -> UInt32 {
    a &* 100 &+ b &* 10 &+ c
  }
  func `static`(_ v: Sink.Enum) -> Sink.Enum { v }
  func `repeat`(_ text: String, len count: UInt32, ret number: UInt32) -> String {
    String(repeating: text, count: Int(min(count, 100))) + "\(number)"
  }
}

/// Variants and tuples.
extension Host {
  func echoShape(_ v: Sink.Shape) -> Sink.Shape { v }
  func listShape(_ v: [Sink.Shape]) -> [Sink.Shape] { v }
  func echoTuple(_ v: (UInt8, Int64, String)) -> (UInt8, Int64, String) { v }
  func echoPair(_ v: Sink.Pair) -> Sink.Pair { v }
  func resultShape(_ v: Result<Sink.Pair, Sink.Shape>) throws -> Sink.Pair { try v.get() }
}
