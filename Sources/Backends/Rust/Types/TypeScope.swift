import PintleABI
import PintleModel

/// Where a type is written: the module, the side whose copies are meant, and the runtime to take names from.
struct TypeScope {
  let module: ModulePath
  let side: Side
  let file: FileState

  /// A name of the runtime module.
  func runtime(_ name: String) -> String {
    file.runtime(name)
  }
}
