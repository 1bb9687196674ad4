import PintleABI
import PintleCodegen

/// The names of variables for the values of a plan.
enum LocalName {
  /// The maximum length of a name. Longer names lose their first words.
  private static let limit = 24

  static func of(_ info: ValueDeclaration) -> String {
    var words = KebabName(info.hint).words.map { $0.lowercased() }
    if info.type == .length, words.last == "length" { words[words.count - 1] = "len" }
    if info.type == .length, words.last != "len" { words.append("len") }
    if info.type == .address, words.last == "address" { words.removeLast() }
    let isBlock = ["area", "base", "arena", "cursor"].contains(words.last ?? "")
    if info.type == .address, !isBlock { words.append("ptr") }
    words = KebabName(words: words).shortened(\.snake, to: limit).words
    if words.first?.first?.isNumber == true { words.insert("value", at: 0) }
    let name = words.joined(separator: "_")
    return name.isEmpty || name.utf8.count > limit * 2 ? "value" : name
  }

  /// The name of a parameter in an extern block, where pointers have no suffix.
  static func ofParameter(_ info: ValueDeclaration) -> String {
    let name = of(info)
    return info.type == .address && name.hasSuffix("_ptr") ? String(name.dropLast(4)) : name
  }
}
