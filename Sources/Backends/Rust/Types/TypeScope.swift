import PintleABI
import PintleCodegen
import PintleModel

/// The place in which types are printed: a module, whose copies of types names refer to, and the file.
struct TypeScope {
  let module: ModulePath
  let side: Side
  /// The interface of the module; `nil` for the world itself.
  var interface: ID<Interface>?
  /// The label of the interface; `nil` for one under its own id.
  var label: String?
  let file: FileState

  init(
    module: ModulePath, side: Side, interface: ID<Interface>? = nil, label: String? = nil,
    file: FileState
  ) {
    self.module = module
    self.side = side
    self.interface = interface
    self.label = label
    self.file = file
  }

  /// The module of an interface.
  init(_ entry: Modules.Entry, file: FileState) {
    self.init(
      module: entry.path, side: entry.side, interface: entry.interface, label: entry.label,
      file: file)
  }

  /// The functions of an interface, or the world's own.
  init(_ functions: WorldABI.Scope, _ modules: Modules, file: FileState) {
    let label: String? = if case .name(let label)? = functions.item?.key { label } else { nil }
    let module = functions.interface.flatMap {
      modules.path(of: $0, functions.side, label: label)
    }
    self.init(
      module: module ?? .root, side: functions.typeSide, interface: functions.interface,
      label: label, file: file)
  }

  /// Separates two items of one declaration. Attributes at the root of the file apply to a single item.
  func nextItem(_ writer: inout CodeWriter) {
    writer.line()
    if module.isRoot { RootAttributes.print(&writer) }
  }

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
