import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleResolve
import PintleSyntax
import Testing

/// A file of the root package, or of a dependency if its path begins with `deps/`.
package struct Input {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Resolved files, with their diagnostics.
package struct Checked {
  package let sources: SourceMap
  package let resolution: Resolution
  /// The diagnostics of the parser and the resolver, in the order in which they are shown.
  package let diagnostics: [Diagnostic]

  package var model: Model { resolution.model }

  /// The diagnostics, one per line.
  package var report: String { ShortRenderer(sources: sources).render(diagnostics) }

  /// The resolved packages as WIT.
  package var printed: String {
    resolution.mainPackage.map { WITPrinter.print(resolution.model, main: $0).text } ?? ""
  }
}

/// Parses and resolves files as the driver does.
package func resolve(
  _ inputs: [Input], features: FeatureSet = .none, isStrict: Bool = true
) -> Checked {
  var sources = SourceMap()
  var units: [(path: String, files: [FileID])] = [("root", [])]
  let ids = inputs.map { sources.add(SourceFile(path: $0.path, bytes: Array($0.text.utf8))) }
  for (input, id) in zip(inputs, ids) {
    let parts = input.path.split(separator: "/")
    let unit = parts.first == "deps" ? parts.prefix(2).joined(separator: "/") : "root"
    let index = units.firstIndex { $0.path == unit } ?? units.count
    if index == units.count { units.append((unit, [])) }
    units[index].files.append(id)
  }
  let parsed = Parser.parse(units, in: sources)
  let resolved = Resolver.resolve(parsed, features: features, isStrict: isStrict)
  return Checked(
    sources: sources, resolution: resolved.value, diagnostics: resolved.diagnostics)
}

package func resolve(_ text: String, features: FeatureSet = .none, isStrict: Bool = true) -> Checked
{
  resolve([Input(path: "a.wit", text: text)], features: features, isStrict: isStrict)
}

/// The names of items of a world. Names of interfaces are qualified.
package func names(_ items: [WorldItem], in model: Model) -> [String] {
  items.map { item in
    switch item.key {
    case .name(let name): name
    case .interface(let id): model.qualifiedName(of: id) ?? ""
    }
  }
}

/// Compares the diagnostics of a text. The marks ①… in the text are the positions that the expected diagnostics name.
package func check(
  _ text: String, features: FeatureSet = .none, isStrict: Bool = true, _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  check(
    [Input(path: "a.wit", text: text)], features: features, isStrict: isStrict, expected,
    sourceLocation: sourceLocation)
}

package func check(
  _ inputs: [Input], features: FeatureSet = .none, isStrict: Bool = true, _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var marks: [Place: Character] = [:]
  let plain = inputs.enumerated().map { index, input in
    Input(path: input.path, text: unmarked(input.text, file: index, &marks))
  }
  let checked = resolve(plain, features: features, isStrict: isStrict)
  let found = checked.diagnostics.map { describe($0, marks) }.joined()
  #expect(found == expected + (expected.isEmpty ? "" : "\n"), sourceLocation: sourceLocation)
}

/// A position in one of the files of a test.
package struct Place: Hashable {
  package let file: Int
  package let offset: Int
}

private func unmarked(_ text: String, file: Int, _ marks: inout [Place: Character]) -> String {
  var plain = ""
  for character in text {
    if "①②③④⑤⑥⑦⑧⑨⑩".contains(character) {
      marks[Place(file: file, offset: plain.utf8.count)] = character
    } else {
      plain.append(character)
    }
  }
  return plain
}

private func describe(_ diagnostic: Diagnostic, _ marks: [Place: Character]) -> String {
  func mark(_ span: Span) -> String {
    marks[Place(file: span.file.index, offset: span.start)].map(String.init) ?? "unmarked"
  }
  let place = diagnostic.span.map(mark) ?? diagnostic.path ?? "nowhere"
  let severity = diagnostic.severity == .warning ? "warning: " : ""
  var text = "\(place) \(severity)\(diagnostic.code.rawValue): \(diagnostic.message)\n"
  for label in diagnostic.labels { text += "  \(mark(label.span)) \(label.message)\n" }
  for note in diagnostic.notes { text += "  note: \(note)\n" }
  for help in diagnostic.help { text += "  help: \(help)\n" }
  return text
}
