import Foundation
import PintleSyntax

/// The meaning of a JSON dump, independent of its indices and of the order of its items.
///
/// Every item is text under its name. In the text, references are names, and anonymous types are spelled out. Two things
/// are normalized because printed text cannot express them: a labelled interface without documentation has that of the
/// interface, and gates with a version newer than the package, which includes can cause, are left out.
package struct DumpMeaning: Equatable {
  package private(set) var items: [String: String] = [:]

  /// - Parameter comparesSpaces: whether white space in documentation counts. The `///` lines of printed text can't express
  ///   all of it, for example spaces at the end of a line.
  package init(_ json: String, comparesSpaces: Bool = true) throws {
    let reader = try DumpReader(json, comparesSpaces: comparesSpaces)
    for (index, interface) in reader.interfaces.enumerated() {
      items["interface \(reader.interfaceName(index))"] = reader.text(interface, interface)
    }
    for (index, world) in reader.worlds.enumerated() {
      items["world \(reader.worldName(index))"] = reader.text(world, world)
    }
    for (index, type) in reader.types.enumerated() where type["name"] is String {
      items["type \(reader.typeName(index))"] = reader.text(type, reader.owner(of: type))
    }
    for package in reader.packages {
      items["package \(package["name"] ?? "")"] = reader.text(package)
    }
  }

  /// The names of items that differ.
  package func differences(from other: DumpMeaning) -> [String] {
    Set(items.keys).union(other.items.keys).filter { items[$0] != other.items[$0] }.sorted()
  }
}

/// Reads the four arrays of a dump.
private struct DumpReader {
  typealias Object = [String: Any]

  let worlds: [Object]
  let interfaces: [Object]
  let types: [Object]
  let packages: [Object]
  /// The world and the label of each inline interface.
  private var places: [Int: String] = [:]
  private let comparesSpaces: Bool

  init(_ json: String, comparesSpaces: Bool) throws {
    self.comparesSpaces = comparesSpaces
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object ?? [:]
    worlds = root["worlds"] as? [Object] ?? []
    interfaces = root["interfaces"] as? [Object] ?? []
    types = root["types"] as? [Object] ?? []
    packages = root["packages"] as? [Object] ?? []
    for index in worlds.indices {
      for direction in ["imports", "exports"] {
        for (label, item) in worlds[index][direction] as? [String: Object] ?? [:] {
          guard let id = (item["interface"] as? Object)?["id"] as? Int else { continue }
          if interfaces[id]["name"] is String { continue }
          places[id] = "\(worldName(index)) \(direction) \(label)"
        }
      }
    }
  }

  // MARK: Names

  private func packageName(_ index: Int) -> String {
    packages[index]["name"] as? String ?? ""
  }

  func worldName(_ index: Int) -> String {
    "\(packageName(worlds[index]["package"] as? Int ?? 0))/\(worlds[index]["name"] ?? "")"
  }

  func interfaceName(_ index: Int) -> String {
    guard let name = interfaces[index]["name"] as? String else { return places[index] ?? "inline" }
    return "\(packageName(interfaces[index]["package"] as? Int ?? 0))/\(name)"
  }

  func typeName(_ index: Int) -> String {
    let owner = types[index]["owner"] as? [String: Int] ?? [:]
    let place = owner["interface"].map(interfaceName) ?? owner["world"].map(worldName)
    guard let place, let name = types[index]["name"] as? String else {
      // Which use of an anonymous type comes first, and so its gate, depends on the order.
      return text(types[index]["kind"] ?? "")
    }
    return "\(place).\(name)"
  }

  // MARK: Text

  func text(_ object: Any) -> String {
    resolve(object, key: "")
  }

  /// The text of an object, without gates that the package of its owner cannot have.
  func text(_ object: Any, _ owner: Object?) -> String {
    let name = (owner?["package"] as? Int).map(packageName) ?? ""
    let version = name.split(separator: "@").dropFirst().first.flatMap {
      SemanticVersion(String($0))
    }
    return text(withPossibleGates(object, version))
  }

  private func withPossibleGates(_ value: Any, _ version: SemanticVersion?) -> Any {
    if let array = value as? [Any] { return array.map { withPossibleGates($0, version) } }
    guard var object = value as? Object else { return value }
    if let stable = (object["stability"] as? Object)?["stable"] as? Object,
      let since = (stable["since"] as? String).flatMap({ SemanticVersion($0) }),
      version.map({ since > $0 }) ?? true
    {
      object["stability"] = nil
    }
    return object.mapValues { withPossibleGates($0, version) }
  }

  func owner(of type: Object) -> Object? {
    let owner = type["owner"] as? [String: Int] ?? [:]
    return owner["interface"].map { interfaces[$0] } ?? owner["world"].map { worlds[$0] }
  }

  /// - Parameter key: the key of the value, which determines what a number refers to.
  private func resolve(_ value: Any, key: String) -> String {
    switch value {
    case let object as Object:
      // Printed text does not say which types an `include` copied.
      let members = object.filter { $0.key != "clone_of" }.map { name, value in
        key == "imports" || key == "exports"
          ? "\(itemName(name)): \(resolve(documented(value, under: name), key: ""))"
          : "\(name): \(resolve(value, key: Self.kinds[key] ?? name))"
      }
      return "{\(members.sorted().joined(separator: ", "))}"
    case let array as [Any] where key == "fixed-length-list":
      return "[\(resolve(array[0], key: "type")), \(array[1])]"
    case let array as [Any]:
      let kind = Self.kinds[key] ?? key
      return "[\(array.map { resolve($0, key: kind) }.joined(separator: ", "))]"
    case let number as Int: return reference(number, key: key)
    case let text as String where key == "contents" && !comparesSpaces:
      return text.filter { !$0.isWhitespace }
    default: return "\(value)"
    }
  }

  /// The keys whose values are maps or arrays, with the kind of their elements.
  private static let kinds = [
    "types": "type", "interfaces": "id", "worlds": "world", "functions": "function",
    "map": "type",
  ]

  private func reference(_ number: Int, key: String) -> String {
    switch key {
    case "package": packageName(number)
    case "id", "interface": interfaceName(number)
    case "world": worldName(number)
    default: typeName(number)
    }
  }

  private func itemName(_ key: String) -> String {
    interfaceIndex(key).map(interfaceName) ?? key
  }

  private func interfaceIndex(_ key: String) -> Int? {
    key.hasPrefix("interface-") ? Int(key.dropFirst("interface-".count)) : nil
  }

  /// An item of a world, with the documentation that is printed for it.
  private func documented(_ item: Any, under key: String) -> Any {
    guard var item = item as? Object, var body = item["interface"] as? Object,
      interfaceIndex(key) == nil, body["docs"] == nil, let id = body["id"] as? Int,
      interfaces[id]["name"] is String
    else { return item }
    body["docs"] = interfaces[id]["docs"]
    item["interface"] = body
    return item
  }
}
