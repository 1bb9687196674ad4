/// Collects the aliases and the parts of the runtime that printed types use.
final class Aliases {
  var runtimeParts: Set<String> = []
  private(set) var names: [(alias: String, target: String)] = []

  /// The alias for a name at the top level.
  func alias(for target: String) -> String {
    let alias = "$" + String(target.map { $0 == "." ? "_" : $0 })
    if !names.contains(where: { $0.alias == alias }) { names.append((alias, target)) }
    return alias
  }
}
