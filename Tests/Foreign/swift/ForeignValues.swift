/// The values of the echoes.
enum Values {
  static let f32: [Float] = [
    0, -0.0, 1.5, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
  ]
  static let f64: [Double] = [
    0, -0.0, 1.5, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
  ]
  static let chars: [Unicode.Scalar] = [
    "\0", "a", "ß", "世", "😀", "\u{D7FF}", "\u{E000}", "\u{10FFFF}",
  ]
  static let strings: [String] = [
    "", "hello", "Grüße, 世界 😀", "a\0b", "\u{FEFF}begins with a mark", "e\u{301}",
    String(repeating: "x", count: 100_000), String(repeating: "世", count: 33_334),
  ]
  static let points: [Roundtrip.Point] = [
    Roundtrip.Point(x: 0, y: -0.0), Roundtrip.Point(x: .nan, y: -.infinity),
  ]
  static let profiles = [
    Roundtrip.Profile(id: 0, name: "", tags: [], score: nil, at: points[0]),
    Roundtrip.Profile(id: .max, name: "Zoë", tags: ["", "世"], score: -0.0, at: points[1]),
  ]
  static let shapes: [Roundtrip.Shape] = [
    .nothing, .circle(.nan), .circle(1.5), .square(.max), .label(""), .label("é\0"),
    .corners([]), .corners(points), .at(points[1]),
  ]
  static let levels: [Roundtrip.Level] = [.low, .middle, .high]
  static let failures: [Roundtrip.Failure] = [
    .notFound, .denied(""), .denied("why"), .code(.min), .code(.max),
  ]

  /// An empty list, the items, and many items.
  static func lists<Item>(_ items: [Item]) -> [[Item]] {
    [[], items, (0..<1000).map { items[$0 % items.count] }]
  }

  /// Integers at the limits of their type.
  static func limits<Number: FixedWidthInteger>() -> [Number] {
    [0, 1, .min, .max, .max / 2, .max / 2 + 1]
  }
}
