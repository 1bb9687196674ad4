/// The engine under test, and what it can do.
enum TestEngine {
  /// Guests with 4 GiB of reserved addresses each would not fit into the limit of the process.
  static func make() throws -> PintleEngine { try PintleEngine(reservedBytes: 256 << 20) }

  /// Whether it stops a guest that doesn't call the host.
  static let stopsGuests = true
  /// Whether growth that it refuses to a guest is told by the error.
  static let namesMemory = true
  static let limitsTables = true
}
