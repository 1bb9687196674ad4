import PintleABI
import PintleModel

/// The place in which types are printed: a module, the side to whose types names refer, and the file.
struct TypeScope {
  let module: ModulePath
  let side: Side
  let file: FileState

  /// The path of an item of the runtime.
  func runtime(_ name: String) -> String {
    file.runtime(name)
  }

  /// The type of an uninitialized block with a layout.
  ///
  /// - Parameter turbofish: `::` in an expression, nothing in a type.
  func area(_ layout: Layout, turbofish: String = "") -> String {
    "\(runtime("Area"))\(turbofish)<u\(layout.alignment * 8), \(layout.size)>"
  }
}
