// Compiles only with the bindings that the plugin generates.
print("bindings: \(PlaneGeometry.self)")
