/// Turns the text of an ES module into that of a CommonJS module.
enum CommonJS {
  /// Every exported declaration stands at the start of a line and declares one name.
  static func text(of module: String) -> String {
    var names: [Substring] = []
    var isStrict = false
    var lines: [Substring] = []
    for line in module.split(separator: "\n", omittingEmptySubsequences: false) {
      // ES modules are always strict. The first empty line ends the header.
      if !isStrict, line.isEmpty {
        lines += ["", #""use strict";"#]
        isStrict = true
      }
      guard line.hasPrefix("export ") else {
        lines.append(line)
        continue
      }
      let declaration = line.dropFirst("export ".count)
      names.append(name(of: declaration))
      lines.append(declaration)
    }
    let exports = names.map { "exports.\($0) = \($0);\n" }.joined()
    return lines.joined(separator: "\n") + "\n" + exports
  }

  private static func name(of declaration: Substring) -> Substring {
    let keywords = ["async ", "function ", "class ", "const "]
    var rest = declaration
    while let keyword = keywords.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(keyword.count)
    }
    return rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
  }
}
