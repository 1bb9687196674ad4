import Foundation
import PintleReport
import PintleTestSupport
import PintleWasmModule
import Testing

/// The JSON of `pintle verify` has the keys that the guide lists, and no others.
@Suite struct ModuleSchemaTests {
  private enum Kind: String, CaseIterable {
    case comparison, finding, name, version, function, item
  }

  @Test func keysAreThoseOfTheGuide() throws {
    let documented = try self.documented()
    var found: [Kind: Set<String>] = [:]
    for golden in ["faults", "fits"] {
      let text = try Repository.read("Tests/Report/Golden/\(golden).verify.json")
      collect(try JSONSerialization.jsonObject(with: Data(text.utf8)), .comparison, into: &found)
    }
    collect(try everyItem(), .comparison, into: &found)
    for kind in Kind.allCases { #expect(found[kind] == documented[kind], "\(kind.rawValue)") }
  }

  /// Rows like `| name | module, field |`, with the keys between backquotes.
  private func documented() throws -> [Kind: Set<String>] {
    var keys: [Kind: Set<String>] = [:]
    for line in try Repository.read("Sources/CLI/Pintle.docc/Verifying.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let kind = Kind(rawValue: cells[0]) else { continue }
      // Every other part is between backquotes.
      let parts = cells[1].split(separator: "`", omittingEmptySubsequences: false)
      keys[kind] = Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }
    return keys
  }

  /// The comparison of a module that has every kind of item.
  private func everyItem() throws -> Any {
    let source = try WITSource("package a:b; world w {}")
    let report = ModuleReport(
      of: try WasmModule(EverySection.bytes), at: "a.wasm", try source.plan(), source.model,
      names: .legacy, otherModules: [])
    return try JSONSerialization.jsonObject(with: Data(report.json(source.sources).text.utf8))
  }

  private func collect(_ json: Any, _ kind: Kind, into found: inout [Kind: Set<String>]) {
    if let array = json as? [Any] {
      for element in array { collect(element, kind, into: &found) }
      return
    }
    guard let object = json as? [String: Any] else { return }
    found[kind, default: []].formUnion(object.keys)
    for (key, value) in object {
      switch key {
      case "findings": collect(value, .finding, into: &found)
      case "import": collect(value, .name, into: &found)
      case "other_version": collect(value, .version, into: &found)
      case "function": collect(value, .function, into: &found)
      case "expected", "found": collect(value, .item, into: &found)
      default: break
      }
    }
  }
}
