import PintleABI
import PintleDiagnostics
import PintleWasmModule

/// Finds the names in a module that were probably meant as those of the world.
struct SimilarNames {
  /// The exports of the module without the versions in their names.
  private var exports: [String: WasmModule.Export] = [:]
  private let exportNames: [String]
  /// The imports of the world without versions.
  private var offers: [ImportName: ModuleExpectations.Item] = [:]
  private var offeredNames: [ImportName] = []

  init(_ module: WasmModule, _ world: ModuleExpectations) {
    exportNames = module.exports.map(\.name)
    for export in module.exports { exports[export.name.withoutVersion] = export }
    for item in world.imports {
      guard case .import(let name) = item.name else { continue }
      offers[name.withoutVersion] = item
      offeredNames.append(name)
    }
  }

  // MARK: Versions

  /// The export that differs from a name in its version only.
  func export(ofOtherVersionOf name: String) -> WasmModule.Export? {
    name.hasInterface ? exports[name.withoutVersion] : nil
  }

  /// The import of the world that differs from one of the module in its version only.
  func offer(ofOtherVersionOf import: WasmModule.Import) -> ModuleExpectations.Item? {
    let name = ImportName(module: `import`.module, field: `import`.field)
    return name.module.hasInterface ? offers[name.withoutVersion] : nil
  }

  // MARK: Spelling

  func remark(aboutMissing name: String) -> String? {
    if CoreNames.asynchronousNames(of: name).contains(where: exportNames.contains) {
      return "the module exports it for asynchronous calls only"
    }
    let (interface, function) = name.splitAtFunction
    if !interface.isEmpty, exportNames.contains(function) {
      return "the module exports `\(function.printable)`: the interface is missing in its name"
    }
    let others = exportNames.map(\.splitAtFunction).filter { $0.interface == interface }
    return nearestName(to: function, among: others.map(\.function)).map {
      "the module exports `\((interface + $0).printable)`"
    }
  }

  func remark(aboutSurplus name: ImportName) -> String? {
    let fields = offeredNames.filter { $0.module == name.module }.map(\.field)
    if let field = nearestName(to: name.field, among: fields) {
      return "the world has `\(name.module.printable)` `\(field.printable)`"
    }
    if name.module.hasPrefix("[export]") {
      return "it is for a resource of an interface that the module exports, and the world doesn't"
    }
    if let offered = offeredNames.first(where: { $0.field == name.field }) {
      return "the world has it in the module `\(offered.module.printable)`"
    }
    return nil
  }
}

extension ImportName {
  fileprivate var withoutVersion: ImportName {
    ImportName(module: module.withoutVersion, field: field)
  }
}

extension String {
  /// Whether it names an interface, as in `ns:package/interface`.
  fileprivate var hasInterface: Bool { utf8.contains(UInt8(ascii: "/")) }

  /// A core name without the version of an interface: the part from `@` up to `#` or `|`.
  fileprivate var withoutVersion: String {
    guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")),
      let at = utf8[slash...].firstIndex(of: UInt8(ascii: "@"))
    else { return self }
    let end = utf8[at...].firstIndex(where: Self.isSeparator) ?? endIndex
    return String(self[..<at] + self[end...])
  }

  /// The name of an export: what is before the name of the function, with the separator, and that name.
  fileprivate var splitAtFunction: (interface: String, function: String) {
    guard let separator = utf8.lastIndex(where: Self.isSeparator) else { return ("", self) }
    let start = utf8.index(after: separator)
    return (String(self[..<start]), String(self[start...]))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "|")
  }
}
