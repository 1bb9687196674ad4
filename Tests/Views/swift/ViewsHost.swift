/// A host that reads its arguments in place.
final class Host: Views.Imports {
  /// What the last call of `numbers` got.
  var found = ""
  /// What is called while the host reads its arguments.
  var interruption: () throws -> Void = {}

  func numbers(
    _ a: Span<UInt8>, b: Span<Int8>, c: Span<UInt16>, d: Span<Int16>, e: Span<UInt32>,
    f: Span<Int32>, g: Span<UInt64>, h: Span<Int64>, i: Span<Float>, j: Span<Double>,
    text: Span<UInt8>
  ) throws -> String {
    try interruption()
    let parts = [
      last(a), last(b), last(c), last(d), last(e), last(f), last(g), last(h), last(i), last(j),
    ]
    found = "\(parts.joined(separator: " ")) \(String(pintleUTF8: text).count)"
    return found
  }

  private func last<T>(_ span: Span<T>) -> String {
    span.isEmpty ? "none" : "\(span[span.count - 1])"
  }

  func double(_ bytes: Span<UInt8>) throws -> [UInt8] {
    if bytes.isEmpty { throw PintleWITError("nothing") }
    return array(bytes) + array(bytes)
  }

  final class File: Views.FileResource {
    private let text: String

    init(name: Span<UInt8>) { text = String(pintleUTF8: name) }

    func write(_ bytes: Span<UInt8>) -> UInt32 {
      bytes.indices.reduce(0) { $0 + UInt32(bytes[$1]) }
    }
    func name() -> String { text }
  }
}

extension Suite {
  func testImports(_ guest: Views, _ host: Host) {
    for count in counts {
      test("numbers \(count)") {
        try expect(try guest.api.send(count) { String(pintleUTF8: $0) }, expected(count))
      }
      if count > 0 {
        test("double \(count)") { try expect(try guest.api.double(count), 2 * count) }
      }
      test("write \(count)") {
        let sum = bytes(count).reduce(0) { $0 + UInt32($1) }
        let found = try guest.api.write("naïve", count: count) { String(pintleUTF8: $0) }
        try expect(found, "naïve \(sum)")
      }
    }
    test("error") {
      let error = try thrown(as: PintleWITError<String>.self) { _ = try guest.api.double(0) }
      try expect(error.payload, "nothing")
    }
    test("calls of the guest while it is read") {
      host.interruption = { try refuses("reentrant") { _ = try guest.api.allocated() } }
      defer { host.interruption = {} }
      try guest.api.send(3) { _ in }
    }
  }

  private func expected(_ count: UInt32) -> String {
    guard count > 0 else {
      return Array(repeating: "none", count: 10).joined(separator: " ") + " 0"
    }
    let n = Int(count) - 1
    let parts: [Any] = [
      UInt8(truncatingIfNeeded: n), 0 &- Int8(truncatingIfNeeded: n), UInt16(truncatingIfNeeded: n),
      0 &- Int16(truncatingIfNeeded: n), n, -n, n, -n, Float(n) / 2, Double(n) / 4, count,
    ]
    return parts.map { "\($0)" }.joined(separator: " ")
  }
}
