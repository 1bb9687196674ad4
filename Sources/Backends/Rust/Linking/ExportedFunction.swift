import PintleABI

/// One exported function with the names of what stands behind it.
struct ExportedFunction {
  var abi: WorldABI.FunctionABI
  /// The generic function.
  var name: String
  var postReturn: String?
  /// The trait that the implementing type has.
  var bound: String
  /// The associated type of `Guest` that implements a resource; `nil` for functions of `Guest` itself.
  var resource: String?
}
