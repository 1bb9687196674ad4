/// The host of the kitchen sink. It returns its arguments.
final class Host: KitchenSink.Imports {
  var lines: [String] = []
  var onFail: () throws -> Void = {}
  var onReenter: () throws -> Void = {}

  func logLine(_ line: String) { lines.append(line) }
  func fail() throws { try onFail() }
  func reenter() throws { try onReenter() }
}
