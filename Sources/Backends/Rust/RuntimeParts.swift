import PintleCodegen

/// The parts of the runtime that one file needs, in the order of the template.
struct RuntimeParts {
  private struct Part {
    var name: String
    var needs: [String]
    var lines: [String]
  }

  private static let parts: [Part] = parse(Template.text("rust/rt.rs") ?? "")

  private var needed: Set<String> = []

  /// Takes the part with everything that it needs, and gives the path under which it is used from
  /// a module that has `_rt` in scope.
  mutating func use(_ name: String) -> String {
    require(name)
    return "_rt::\(name)"
  }

  mutating func require(_ name: String) {
    guard needed.insert(name).inserted, let part = Self.parts.first(where: { $0.name == name })
    else { return }
    for other in part.needs { require(other) }
  }

  var isEmpty: Bool { needed.isEmpty }

  /// The needed lines, parts apart by an empty line.
  var lines: [String] {
    var lines: [String] = []
    for part in Self.parts where needed.contains(part.name) {
      // Names that are only passed on stand together.
      let isShort = part.lines.count == 1 && lines.last?.hasPrefix("pub use ") == true
      if !lines.isEmpty, !isShort { lines.append("") }
      lines += part.lines
    }
    return lines
  }

  /// The names of all parts, for tests.
  static var names: [String] { parts.map(\.name) }

  private static func parse(_ template: String) -> [Part] {
    var parts: [Part] = []
    for line in template.lines {
      if let heading = line.dropPrefix("// part: ") {
        let words = heading.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        parts.append(Part(name: words[0], needs: Array(words.dropFirst(2)), lines: []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(String(line))
      }
    }
    return parts.map { part in
      var part = part
      while part.lines.last == "" { part.lines.removeLast() }
      return part
    }
  }
}

extension StringProtocol {
  /// What follows the prefix; `nil` without it.
  fileprivate func dropPrefix(_ prefix: String) -> SubSequence? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
