import PintleCodegen

/// The templates, split at their marks.
///
/// A part begins with `// #part name: names of parts it needs`, `// #types …` or `// #public …` and ends with `// #end`.
struct RuntimeSource {
  enum Kind: String {
    /// Code for the `.ts` and the `.js` file.
    case part
    /// Types for the `.ts` file.
    case types
    /// Types for the `.ts` and the `.d.ts` file.
    case `public`
  }

  indirect enum Node {
    case line(Substring)
    case part(name: String, Kind, [Node])
  }

  /// The files in the order in which their parts appear in the output.
  static let files = [
    "control", "types", "errors", "platform", "text", "guest", "handles", "numbers", "scalars",
    "link",
  ]

  private(set) var nodes: [Node] = []
  /// The parts that a part needs.
  private(set) var needs: [String: Set<String>] = [:]

  /// - Parameter file: the path of a template below `typescript/`.
  init(file: String) {
    let text = Template.text("typescript/\(file)") ?? ""
    var rest = text.lines[...]
    nodes = parse(&rest)
  }

  /// The nodes up to the end of the text or of the surrounding part.
  private mutating func parse(_ rest: inout ArraySlice<Substring>) -> [Node] {
    var nodes: [Node] = []
    while let line = rest.popFirst() {
      guard line.utf8.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "// #".utf8) else {
        nodes.append(.line(line))
        continue
      }
      let words = line.split(whereSeparator: { $0 == " " || $0 == ":" })
      guard let kind = Kind(rawValue: String(words[1].dropFirst())), words.count > 2 else { break }
      let name = String(words[2])
      needs[name, default: []].formUnion(words.dropFirst(3).map(String.init))
      nodes.append(.part(name: name, kind, parse(&rest)))
    }
    return nodes
  }
}

/// The parts of the runtime that one output needs.
struct Runtime {
  private let typed: [RuntimeSource]
  private let declarations = RuntimeSource(file: "public.d.ts")
  private(set) var used: Set<String> = []

  init() {
    typed = RuntimeSource.files.map { RuntimeSource(file: "\($0).ts") }
  }

  /// Takes in a part and what it needs.
  mutating func use(_ part: String) {
    guard used.insert(part).inserted else { return }
    for needed in typed.flatMap({ $0.needs[part] ?? [] }) { use(needed) }
  }

  /// The text for one file; nothing else stands between the parts than empty lines.
  ///
  /// - Parameter isHead: whether what the public types use is asked for, or the rest.
  func lines(for audience: Audience, isHead: Bool) -> [Substring] {
    let files = isHead ? 0..<1 : 1..<RuntimeSource.files.count
    switch audience {
    case .javaScript:
      let code = RuntimeSource.files[files].map { RuntimeSource(file: "\($0).js") }
      return code.flatMap { lines($0.nodes, kinds: [.part]) }
    case .declarations:
      let values = isHead ? [] : lines(declarations.nodes, kinds: [.part])
      return typed[files].flatMap { lines($0.nodes, kinds: [.public]) } + values
    default: return typed[files].flatMap { lines($0.nodes, kinds: [.part, .types, .public]) }
    }
  }

  /// The names that the code of the runtime declares at the top level.
  var names: Set<String> {
    Set(typed.flatMap { Self.all($0.nodes) }.compactMap(Self.declaredName))
  }

  /// What can stand before a name that is declared.
  private static let keywords = [
    "export ", "declare ", "async ", "function ", "class ", "const ", "interface ", "type ",
  ]

  /// The name that a line declares at the top level. All names are ASCII: bytes do.
  private static func declaredName(_ line: Substring) -> String? {
    var rest = line.utf8
    guard let first = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return nil
    }
    while let keyword = keywords.first(where: { rest.starts(with: $0.utf8) }) {
      rest = rest.dropFirst(keyword.utf8.count)
    }
    let name = rest.prefix(while: isInName)
    return rest.startIndex == line.startIndex || name.isEmpty ? nil : String(Substring(name))
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func lines(_ nodes: [RuntimeSource.Node], kinds: Set<RuntimeSource.Kind>) -> [Substring] {
    nodes.flatMap { node -> [Substring] in
      guard case .part(let name, let kind, let inner) = node, kinds.contains(kind),
        used.contains(name)
      else { return [] }
      return [""] + inside(inner)
    }
  }

  /// The lines inside a part that is in use.
  private func inside(_ nodes: [RuntimeSource.Node]) -> [Substring] {
    nodes.flatMap { node -> [Substring] in
      switch node {
      case .line(let line): [line]
      case .part(let name, _, let inner): used.contains(name) ? inside(inner) : []
      }
    }
  }

  private static func all(_ nodes: [RuntimeSource.Node]) -> [Substring] {
    nodes.flatMap { node -> [Substring] in
      switch node {
      case .line(let line): [line]
      case .part(_, _, let inner): all(inner)
      }
    }
  }
}
