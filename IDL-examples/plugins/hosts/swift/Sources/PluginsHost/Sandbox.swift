/// What one plug-in gets from the host: a log, and a small store.
nonisolated final class PluginHost: Plugin.Imports {
  private(set) var log: [String] = []
  private var notes: [String: String] = [:]

  func log(_ line: String) {
    if log.count < 100 { log.append(String(decoding: line.utf8.prefix(80), as: UTF8.self)) }
  }

  func get(_ key: String) -> String? { notes[key] }

  func set(_ key: String, value: String) throws {
    if key.utf8.count + value.utf8.count > 1000 { throw Plugin.Error.tooLong }
    if notes[key] == nil && notes.count >= 10 { throw Plugin.Error.full }
    notes[key] = value
  }

  func takeLog() -> [String] {
    defer { log = [] }
    return log
  }
}

/// A plug-in that the host doesn't trust. It runs one event at a time; sandboxes run side by side.
actor Sandbox {
  /// What a plug-in said to an event, and what it wrote to the log meanwhile.
  struct Answer {
    var text: String
    var log: [String]
  }

  private let host = PluginHost()
  private let plugin: Plugin
  private let interrupter: PintleInterrupter

  init(_ module: PintleModule) throws {
    var options = PintleOptions()
    options.limits.memoryBytes = 16 << 20
    options.limits.tableElements = 10_000
    options.limits.callBytes = 1 << 20
    options.limits.callSeconds = 1
    plugin = try Plugin(module: module, imports: host, options: options)
    interrupter = plugin.pintle.interrupter
  }

  func handle(_ event: String) -> Answer {
    let text: String
    do {
      text = try plugin.handle(event)
    } catch PintleGuestError.limitExceeded(.callSeconds, at: _) {
      text = "stopped: it takes too long"
    } catch PintleGuestError.limitExceeded(.memoryBytes, at: _) {
      text = "stopped: it uses too much memory"
    } catch PintleGuestError.interrupted {
      text = "stopped by the host"
    } catch PintleGuestError.poisoned {
      text = "no longer runs"
    } catch {
      text = "failed: \(error)"
    }
    return Answer(text: text, log: host.takeLog())
  }

  /// Stops the plug-in for good, from any thread, also while it runs.
  nonisolated func stop() { interrupter.interrupt() }
}
