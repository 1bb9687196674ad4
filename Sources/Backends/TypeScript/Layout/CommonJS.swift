/// Turns the text of an ES module into that of a CommonJS module.
enum CommonJS {
  /// Every exported declaration stands at the start of a line and declares one name.
  static func text(of module: String) -> String {
    var names: [String] = []
    var isStrict = false
    var lines: [Substring] = []
    for line in module.split(separator: "\n", omittingEmptySubsequences: false) {
      // ES modules are always strict. The first empty line ends the header.
      if !isStrict, line.isEmpty {
        lines += ["", #""use strict";"#]
        isStrict = true
      }
      guard line.hasPrefix("export "), let name = Runtime.declaredName(line) else {
        lines.append(line)
        continue
      }
      names.append(name)
      lines.append(line.dropFirst("export ".count))
    }
    let exports = names.map { "exports.\($0) = \($0);\n" }.joined()
    return lines.joined(separator: "\n") + "\n" + exports
  }
}
