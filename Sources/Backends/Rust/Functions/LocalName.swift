import PintleABI
import PintleCodegen

/// The name that Rust code gives a value of a plan.
enum LocalName {
  /// The length of a name; longer ones lose their first words, so that lines stay short.
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

  /// The name of a core parameter in a list of imports, where pointers need no mark.
  static func ofParameter(_ info: ValueDeclaration) -> String {
    let name = of(info)
    return info.type == .address && name.hasSuffix("_ptr") ? String(name.dropLast(4)) : name
  }
}
