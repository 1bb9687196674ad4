import PintleCodegen

/// The parts of the runtime that one output needs.
struct Runtime {
  /// The templates, in the order of their parts in the output. The first has what the public types use.
  static let files = [
    "control", "types", "errors", "platform", "text", "guest", "memory", "values", "handles",
    "objects", "hosts", "numbers", "scalars", "views", "suspend", "source", "world", "link",
    "imports", "bind",
  ]

  private var parts = SupportParts(files.map { SupportFile("typescript/\($0).ts") })

  var used: Set<String> { parts.used }

  /// Adds a part with everything that it needs.
  mutating func use(_ part: String) {
    parts.use(part)
  }

  /// The lines of the used parts, with an empty line before each part.
  ///
  /// - Parameter isHead: whether to return what goes before the public types, or the rest.
  func lines(for kind: FileKinds, isHead: Bool) -> [Substring] {
    let files = isHead ? 0..<1 : 1..<Self.files.count
    switch kind {
    case .javaScript:
      return lines(of: [.part], Self.files[files].map { SupportFile("typescript/\($0).js") })
    case .declarations:
      let values = isHead ? [] : [SupportFile("typescript/public.d.ts")]
      return lines(of: [.public], parts.files[files]) + lines(of: [.part], values)
    default: return lines(of: [.part, .types, .public], parts.files[files])
    }
  }

  private func lines(
    of kinds: Set<SupportFile.Kind>, _ files: some Sequence<SupportFile>
  ) -> [Substring] {
    files.flatMap { $0.parts(of: kinds, used: used) }.flatMap { [""] + $0 }
  }

  /// The lines of one part that a kind of file has.
  func lines(for kind: FileKinds, of part: String) -> [Substring] {
    if kind == .javaScript { return [] }
    let types = parts.files.flatMap { $0.parts(of: [.public], used: [part]) }
    let values = SupportFile("typescript/public.d.ts").parts(of: [.part], used: [part])
    return (kind == .declarations ? types + values : types).flatMap { [""] + $0 }
  }

  /// The names that the code of the runtime declares at the top level.
  var names: Set<String> {
    Set(parts.files.flatMap(\.lines).compactMap(Self.declaredName))
  }

  /// What may precede a declared name.
  private static let keywords = [
    "export ", "declare ", "async ", "function ", "class ", "const ", "let ", "interface ", "type ",
  ]

  /// The name that a line declares at the top level. All names are ASCII.
  static func declaredName(_ line: Substring) -> String? {
    var rest = line.utf8
    guard let first = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return nil
    }
    while let keyword = keywords.first(where: { rest.starts(with: $0.utf8) }) {
      rest = rest.dropFirst(keyword.utf8.count)
    }
    let name = rest.prefix(while: Identifiers.isInName)
    return rest.startIndex == line.startIndex || name.isEmpty ? nil : String(Substring(name))
  }
}
