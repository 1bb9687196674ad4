import PintleABI
import PintleCodegen
import PintleModel

extension SwiftFile {
  func printClass(to writer: inout CodeWriter) {
    let world = model[abi.world]
    writer.docs(world.docs, otherwise: "A guest of the world `\(world.name)`.")
    writer.line("///")
    let host = imports.needsHost ? ", imports: Host()" : ""
    writer.docs(
      """
      It is not thread-safe: confine it, and all objects that come from it, to one thread or actor.

      ```swift
      actor Owner {
        private let guest: \(names.world)
        init(wasm: [UInt8]) throws { guest = try \(names.world)(wasm: wasm\(host)) }
      }
      ```
      """)
    writer.block("\(access)nonisolated final class \(names.world) {") { writer in
      writer.docs("The error of a guest, or of a mistake in its use.")
      writer.line("\(access)typealias GuestError = PintleGuestError")
      if hasPlainErrors {
        writer.docs("The error of a `result` whose error type is no error in Swift.")
        writer.line("\(access)typealias WITError = PintleWITError")
      }
      writer.line()
      writer.docs("The guest itself: its limits, its memory, and a way to stop it.")
      writer.line("\(access)let pintle: PintleGuest")
      writer.line()
      printInitializers(to: &writer)
      for scope in abi.exports {
        if let interface = scope.interface {
          printAccessor(scope, interface, to: &writer)
        } else {
          exports.printFunctions(scope, to: &writer)
        }
      }
    }
  }

  /// Whether a `result` has an error type that doesn't conform to `Error`.
  private var hasPlainErrors: Bool {
    model.types.contains { definition in
      guard case .result(_, let err) = definition.kind else { return false }
      return err.map { !names.traits.isErrorType($0) } ?? true
    }
  }

  private func printInitializers(to writer: inout CodeWriter) {
    let imported = imports.needsHost ? ["imports host: some Imports"] : []
    let host = imports.needsHost ? "host" : ""
    let link = imports.needsHost ? "links it with its host" : "links it"
    writer.docs(
      """
      Checks that a compiled module matches the world, \(link), and runs its initializer.

      - Throws: `GuestError`: `mismatch` with all differences between the module and this world, or what the initializer throws.
      """)
    let options = "options: PintleOptions = PintleOptions()"
    writer.list(
      "\(access)init(", ["module: PintleModule"] + imported + [options], ") throws {",
      style: .detached)
    writer.indented { writer in
      let world = "\(names.worldReference).pintleWorld(\(host))"
      writer.list("pintle = try PintleGuest(", ["module", world, "options"], ")", style: .attached)
    }
    writer.line("}")
    writer.line()
    let other = imports.needsHost ? "init(module:imports:options:)" : "init(module:options:)"
    writer.docs("Compiles a module in the binary format, and links it as `\(other)` does.")
    let bytes = "wasm bytes: [\(names.standard("UInt8"))]"
    writer.list(
      "\(access)convenience init(",
      [bytes] + imported + [options, "engine: PintleEngine? = nil"], ") throws {", style: .detached)
    writer.indented { writer in
      let module = ["module: PintleModule(wasm: bytes, engine: engine)"]
      let rest = imports.needsHost ? ["imports: host"] : []
      writer.list(
        "try self.init(", module + rest + ["options: options"], ")", style: .attached)
    }
    writer.line("}")
  }

  /// The property for the functions of an exported interface.
  private func printAccessor(
    _ scope: WorldABI.Scope, _ interface: ID<Interface>, to writer: inout CodeWriter
  ) {
    guard hasFunctions(scope) else { return }
    writer.line()
    let name = SwiftNames.quoted(SwiftNames.member(names.labels[scope]))
    writer.docs(nil, of: name)
    writer.docs(
      scope.item?.docs ?? model[interface].docs,
      otherwise: "The functions of `\(LinkNames.name(of: scope, model))`.")
    let type = exportsName(scope)
    let property = "\(access)var \(name): \(type) { \(type)(pintle: pintle) }"
    if writer.column + property.count <= WrappedLine.width { return writer.line(property) }
    writer.block("\(access)var \(name): \(type) {") { $0.line("\(type)(pintle: pintle)") }
  }
}
