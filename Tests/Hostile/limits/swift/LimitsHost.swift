import Foundation

/// A host whose objects count themselves.
final class Host: Limits.Imports {
  final class Item: Limits.ItemResource {
    nonisolated(unsafe) static var live = 0

    init() { Self.live += 1 }
    deinit { Self.live -= 1 }
  }

  /// What happens when the guest calls `tick` for the thousandth time.
  var onTick = {}
  /// How long a `tick` takes, in seconds.
  var tickSeconds = 0.0
  private var ticks = 0

  func take(_ lists: [[UInt8]]) {}

  func tick() {
    ticks += 1
    if ticks == 1000 { onTick() }
    if tickSeconds > 0 { Thread.sleep(forTimeInterval: tickSeconds) }
  }
}
