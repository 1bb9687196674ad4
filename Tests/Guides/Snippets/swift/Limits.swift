func plugin(_ module: PintleModule) throws -> Geometry {
  var options = PintleOptions()
  options.limits.memoryBytes = 64 << 20
  options.limits.callSeconds = 2
  let plugin = try Geometry(module: module, options: options)
  return plugin
}

func stopLater(_ guest: Geometry) {
  let stop = guest.pintle.interrupter
  Task {
    try await Task.sleep(for: .seconds(5))
    stop.interrupt()
  }
}
