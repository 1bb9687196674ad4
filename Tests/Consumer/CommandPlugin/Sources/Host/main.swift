// Uses what the plugin generated: without it this does not compile.
print("bindings: \(PlaneGeometry.self)")
