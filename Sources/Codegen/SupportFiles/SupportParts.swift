/// A support file of `Templates/`, split into parts at its marks.
///
/// A part begins with `// #part name: parts it needs` and ends with `// #end`; parts nest. In TypeScript, a part that only
/// declares types begins with `// #types`, or with `// #public` if it also belongs in the `.d.ts` file. Lines outside of
/// all parts are comments on the template.
package struct SupportFile: Sendable {
  package enum Kind: String, Sendable {
    case part, types, `public`
  }

  package indirect enum Node: Sendable {
    case line(Substring)
    case part(name: String, Kind, [Node])
  }

  package private(set) var nodes: [Node] = []
  /// The names of the parts that each part needs.
  package private(set) var needs: [String: Set<String>] = [:]

  /// - Parameter path: the path below `Templates/`.
  package init(_ path: String) {
    var rest = (Template.text(path) ?? "").lines[...]
    nodes = parse(&rest)
  }

  /// The nodes up to the end of the file or of the enclosing part.
  private mutating func parse(_ rest: inout ArraySlice<Substring>) -> [Node] {
    var nodes: [Node] = []
    while let line = rest.popFirst() {
      guard line.utf8.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "// #".utf8) else {
        nodes.append(.line(line))
        continue
      }
      let words = line.split { $0 == " " || $0 == ":" || $0 == "," }
      guard let kind = Kind(rawValue: String(words[1].dropFirst())), words.count > 2 else { break }
      let name = String(words[2])
      needs[name, default: []].formUnion(words.dropFirst(3).map(String.init))
      nodes.append(.part(name: name, kind, parse(&rest)))
    }
    return nodes
  }

  /// The names of all parts, in order.
  package var partNames: [String] { Self.partNames(nodes) }

  private static func partNames(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      if case .part(let name, _, let inner) = node { [name] + partNames(inner) } else { [] }
    }
  }

  /// The lines of all parts.
  package var lines: [Substring] { Self.lines(nodes) { _ in true } }

  /// The lines of each outermost part that is used.
  package func parts(of kinds: Set<Kind>, used: Set<String>) -> [[Substring]] {
    nodes.compactMap { node in
      guard case .part(let name, let kind, let inner) = node, kinds.contains(kind),
        used.contains(name)
      else { return nil }
      return Self.lines(inner, used.contains)
    }
  }

  private static func lines(_ nodes: [Node], _ isUsed: (String) -> Bool) -> [Substring] {
    nodes.flatMap { node -> [Substring] in
      switch node {
      case .line(let line): [line]
      case .part(let name, _, let inner): isUsed(name) ? lines(inner, isUsed) : []
      }
    }
  }
}

/// The parts of support files that one output uses.
package struct SupportParts {
  package let files: [SupportFile]
  package private(set) var used: Set<String> = []

  package init(_ files: [SupportFile]) {
    self.files = files
  }

  /// Adds a part and all parts that it needs.
  package mutating func use(_ part: String) {
    guard used.insert(part).inserted else { return }
    for needed in files.flatMap({ $0.needs[part] ?? [] }) { use(needed) }
  }
}
