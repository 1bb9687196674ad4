/// Finds the names that code uses.
enum Identifiers {
  /// The identifiers in the code, apart from those after a `.`, in strings and in comments, and apart from the names of methods
  /// and of properties.
  static func used(in code: String) -> Set<String> {
    var found: Set<String> = []
    var rest = Substring(code).utf8
    var last: UInt8 = 0
    var isSpread = false
    while let byte = rest.first {
      if rest.starts(with: "//".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if rest.starts(with: "/*".utf8) {
        skipComment(&rest)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        skipString(&rest, byte)
        last = byte
      } else if isInName(byte) {
        let name = rest.prefix(while: isInName)
        rest = rest[name.endIndex...]
        let isMember = last == UInt8(ascii: ".") && !isSpread || declaresMember(rest)
        if !isMember { found.insert(String(Substring(name))) }
        last = byte
      } else {
        isSpread = rest.starts(with: "...".utf8) || isSpread && byte == UInt8(ascii: ".")
        last = byte
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// Like ``used(in:)``, without the names that namespaces declare for themselves. Namespaces end with a `}` at the start of a
  /// line.
  static func used(inDeclarations text: String) -> Set<String> {
    var found: Set<String> = []
    var block = ""
    var own: Set<String> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      block += line + "\n"
      if line.hasPrefix("  export "), let name = Runtime.declaredName(line.dropFirst(2)) {
        own.insert(name)
      }
      guard line == "}" else { continue }
      found.formUnion(used(in: block).subtracting(own))
      block = ""
      own = []
    }
    return found.union(used(in: block))
  }

  /// Whether `: value`, `?: type`, `(parameters) {` or `(parameters): type` follows.
  private static func declaresMember(_ rest: Substring.UTF8View) -> Bool {
    if rest.first == UInt8(ascii: ":") || rest.starts(with: "?:".utf8) { return true }
    guard rest.first == UInt8(ascii: "(") else { return false }
    var depth = 0
    var after = rest
    while let byte = after.first {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      after = after.dropFirst()
      if depth == 0 { break }
    }
    return after.starts(with: " {".utf8) || after.first == UInt8(ascii: ":")
  }

  private static func skipComment(_ rest: inout Substring.UTF8View) {
    while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
    rest = rest.dropFirst(2)
  }

  private static func skipString(_ rest: inout Substring.UTF8View, _ quote: UInt8) {
    rest = rest.dropFirst()
    while let byte = rest.first, byte != quote {
      if byte == UInt8(ascii: "\\") { rest = rest.dropFirst() }
      rest = rest.dropFirst()
    }
    rest = rest.dropFirst()
  }

  static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: byte >= 0x80
    }
  }
}
