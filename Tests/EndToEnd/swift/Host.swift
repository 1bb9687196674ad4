/// The host of the kitchen sink: gives back what it is given.
final class Host: KitchenSink.Imports {
  var lines: [String] = []
  var onFail: () throws -> Void = {}
  var onReenter: () throws -> Void = {}
  /// How many of its objects are alive.
  var live: UInt32 = 0

  func logLine(_ line: String) { lines.append(line) }
  func fail() throws { try onFail() }
  func reenter() throws { try onReenter() }
}
