/// The values of the echoes.
enum Values {
  typealias Sink = KitchenSink

  static let f32: [Float] = [
    0, -0.0, 1.5, -1.5, .infinity, -.infinity, .nan, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude,
  ]
  static let f64: [Double] = [
    0, -0.0, 1.5, -1.5, .infinity, -.infinity, .nan, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude,
  ]
  static let chars: [Unicode.Scalar] = [
    "\0", "a", "ß", "世", "😀", "\u{D7FF}", "\u{E000}", "\u{10FFFF}",
  ]
  static let strings: [String] =
    [
      "", "hello", "Grüße, 世界 😀", "a\0b", "\u{FEFF}begins with a mark", "e\u{301}",
      String(repeating: "x", count: 100_000), String(repeating: "世", count: 33_334),
    ]
    + [1, 3, 7, 8, 14, 15, 16, 17, 31, 32, 33, 100].flatMap { count in
      [String(repeating: "a", count: count), String(repeating: "a", count: count - 1) + "é"]
    }

  static let points = [Sink.Point(x: 0, y: -0.0), Sink.Point(x: 1.5, y: .infinity)]
  static let mixed = [
    Sink.Mixed(a: 255, b: .max, c: .min, d: "😀", e: true, f: -0.0, g: .min, h: .blue),
    Sink.Mixed(a: 0, b: 0, c: .max, d: "\0", e: false, f: .nan, g: .max, h: .red),
  ]
  static let texts = [
    Sink.Texts(title: "", lines: [], note: nil),
    Sink.Texts(title: "a poem", lines: ["", "Zeile", "行"], note: ""),
    Sink.Texts(
      title: String(repeating: "é", count: 100), lines: [String(repeating: "x", count: 5000)],
      note: "noted"),
  ]
  static let nested = [
    Sink.Nested(
      id: .max, hue: .darkGreen, point: points[1], texts: texts[1], track: points, shelf: texts,
      mixed: mixed[0], outcome: .success(.max)),
    Sink.Nested(
      id: 0, hue: .red, point: points[0], texts: texts[0], track: [], shelf: [], mixed: nil,
      outcome: .failure(PintleWITError("why"))),
  ]

  /// An empty list, the items, and many items.
  static func lists<Item>(_ items: Item...) -> [[Item]] {
    [[], items, (0..<3000).map { items[$0 % items.count] }]
  }

  /// Integers at the limits of their type.
  static func limits<Number: FixedWidthInteger>() -> [Number] {
    [0, 1, .min, .max, .max / 2, .max / 2 + 1]
  }
}

extension Values {
  static let wide = Sink.Wide(
    a: .max, b: .min, c: .max, d: .min, e: .max, f: .min, g: .max, h: .min, i: 1.5, j: -0.0, k: "😀",
    l: true, m: "é", n: [1, 2, 255], o: "", p: .blue)
}
