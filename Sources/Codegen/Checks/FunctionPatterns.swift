import PintleABI
import PintleDiagnostics
import PintleModel

/// The functions of a world, for options that name some of them.
///
/// A function of an interface is written `INTERFACE#FUNCTION`, one of the world itself `FUNCTION`. The interface may be written
/// as `demo:image/filter@1.0.0`, without the version, or as `filter`; a method as `[method]picture.size` or `picture.size`.
/// `*` stands for any text.
package struct FunctionPatterns {
  package struct Item {
    package let scope: WorldABI.Scope
    package let function: WorldABI.FunctionABI
    /// Whether the guest exports it.
    package let isExported: Bool
    /// All names that find it. The first is the longest.
    let names: [String]
  }

  private let items: [Item]

  package init(_ abi: WorldABI, _ model: Model) {
    let scopes = abi.imports.map { ($0, false) } + abi.exports.map { ($0, true) }
    items = scopes.flatMap { scope, isExported in
      scope.functions.map { function in
        let names = Self.qualifiers(of: scope, model).flatMap { qualifier in
          Self.names(of: function.function, model).map { qualifier + $0 }
        }
        return Item(scope: scope, function: function, isExported: isExported, names: names)
      }
    }
  }

  private static func qualifiers(of scope: WorldABI.Scope, _ model: Model) -> [String] {
    guard scope.item != nil else { return [""] }
    let identity = model.identity(of: scope.item)
    let unversioned = String(identity.prefix { $0 != "@" })
    let short = scope.interface.flatMap { model[$0].name }
    var unique: [String] = []
    for name in [identity, unversioned, short ?? identity] where !unique.contains(name) {
      unique.append(name)
    }
    return unique.map { $0 + "#" }
  }

  private static func names(of function: Function, _ model: Model) -> [String] {
    guard let resource = function.resource.flatMap({ model[$0].name }) else {
      return [function.name]
    }
    return [function.name, "\(resource).\(function.baseName)"]
  }

  /// The functions that a pattern names, or a diagnostic if there are none.
  ///
  /// - Parameter option: the option whose value the pattern is, without `--`.
  package func find(_ pattern: String, option: String) -> Outcome<[Item]> {
    let found = items.filter { $0.names.contains { Self.matches(pattern[...], $0[...]) } }
    if !found.isEmpty { return Outcome(found) }
    let names = items.flatMap(\.names)
    let end = pattern.split(separator: "#").last.map(String.init) ?? pattern
    let nearest =
      nearestName(to: pattern, among: names) ?? names.first { $0.hasSuffix("#\(end)") }
    let hint = nearest.map { "did you mean `\($0)`?" }
    let form = "write `INTERFACE#FUNCTION`, or the name of a function of the world itself"
    return Outcome(
      [],
      [
        Diagnostic(
          .invalidOption, "the world has no function `\(pattern)`, which `--\(option)` names",
          help: [hint ?? form])
      ])
  }

  /// Whether a name has the form of a pattern.
  static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return pattern == name
    }
    guard name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
