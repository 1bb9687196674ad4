import PintleDiagnostics
import PintleModel
import PintleSyntax

/// One input: a file of the root, or of a dependency when its path begins with `deps/`.
struct Input {
  let path: String
  let text: String
}

/// A resolved input with what was found wrong in it.
struct Checked {
  let sources: SourceMap
  let resolution: Resolution
  /// Of parsing, then of resolving.
  let diagnostics: [Diagnostic]

  /// One line per diagnostic.
  var report: String { ShortRenderer(sources: sources).render(diagnostics) }

  /// The resolved packages as WIT.
  var printed: String {
    resolution.mainPackage.map { WITPrinter.print(resolution.model, main: $0) } ?? ""
  }
}

/// Parses and resolves files the way the driver does.
func resolve(_ inputs: [Input]) -> Checked {
  var sources = SourceMap()
  var units: [(path: String, files: [ParsedFile])] = [("root", [])]
  var parsed: [(String, FileID)] = []
  for input in inputs {
    parsed.append(
      (input.path, sources.add(SourceFile(path: input.path, bytes: Array(input.text.utf8)))))
  }
  for (path, id) in parsed {
    let parts = path.split(separator: "/")
    let unit = parts.first == "deps" ? parts.prefix(2).joined(separator: "/") : "root"
    let index = units.firstIndex { $0.path == unit } ?? units.count
    if index == units.count { units.append((unit, [])) }
    units[index].files.append(Parser.parse(id, in: sources))
  }
  let all = units.map { SourceUnit(path: $0.path, files: $0.files) }
  let resolution = Resolver.resolve(
    root: all[0], dependencies: Array(all.dropFirst()), sources: sources)
  let found = all.flatMap(\.files).flatMap(\.diagnostics) + resolution.diagnostics
  return Checked(sources: sources, resolution: resolution, diagnostics: found)
}

func resolve(_ text: String) -> Checked {
  resolve([Input(path: "a.wit", text: text)])
}
