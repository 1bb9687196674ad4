import Foundation
import PintleABI
import PintleModel
import PintleReport
import PintleTestSupport
import Testing

/// The JSON of `pintle abi` has exactly the keys that the guide lists.
@Suite struct ReportSchemaTests {
  /// The kinds of objects, as the rows of its table begin.
  private enum Kind: String, CaseIterable {
    case world, function, value, area, resource, type, use, element, part, name, export, needs
  }

  @Test func keysAreThoseOfTheDocumentation() throws {
    let documented = try self.documented()
    var found: [Kind: Set<String>] = [:]
    let wit = try WITSource(try Repository.read("Tests/Report/Golden/exchange.wit"))
    let text = ABIReport.json(try wit.plan(), wit.model, names: .legacy).text
    collect(try JSONSerialization.jsonObject(with: Data(text.utf8)), .world, into: &found)
    for kind in Kind.allCases {
      #expect(found[kind] == documented[kind], "\(kind.rawValue)")
    }
  }

  /// Rows like `| needs | memory, allocator: … |`, with the keys between backquotes.
  private func documented() throws -> [Kind: Set<String>] {
    var keys: [Kind: Set<String>] = [:]
    for line in try Repository.read("Sources/CLI/Pintle.docc/CoreModules.md").split(separator: "\n")
    {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let kind = Kind(rawValue: cells[0]) else { continue }
      // Every other part is between backquotes.
      let parts = cells[1].split(separator: "`", omittingEmptySubsequences: false)
      keys[kind] = Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }
    return keys
  }

  private func collect(_ json: Any, _ kind: Kind, into found: inout [Kind: Set<String>]) {
    if let array = json as? [Any] {
      for element in array { collect(element, kind, into: &found) }
      return
    }
    guard let object = json as? [String: Any] else { return }
    found[kind, default: []].formUnion(object.keys)
    for (key, value) in object {
      if let inner = self.kind(of: key, in: kind) { collect(value, inner, into: &found) }
    }
  }

  private func kind(of key: String, in outer: Kind) -> Kind? {
    switch key {
    case "imports", "exports": .function
    case "memory", "allocator", "initializer": outer == .world ? .export : nil
    case "post_return": .export
    case "parameters", "result": .value
    case "parameter_area", "result_area": .area
    case "resources": .resource
    case "types": .type
    case "uses": .use
    case "element": .element
    case "fields", "cases": .part
    case "import", "new", "rep", "drop": .name
    case "needs": .needs
    default: nil
    }
  }
}
