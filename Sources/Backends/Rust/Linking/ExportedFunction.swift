import PintleABI

/// An exported function and its names in Rust.
struct ExportedFunction {
  var abi: WorldABI.FunctionABI
  /// The name of the function that the core export calls.
  var name: String
  /// The name of the function that frees a result.
  var postReturn: String?
  /// The trait that the implementing type must implement.
  var bound: String
  /// The associated type of `Guest` that implements a resource; `nil` for functions of `Guest` itself.
  var resource: String?
}
