import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Any files give a model or diagnostics; what is printed of a model is a package again that prints the same.
///
/// The byte 0 begins another file of the same unit, the byte 1 another unit; all but the first are dependencies.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzResolve(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let units = bytes.split(separator: 1, omittingEmptySubsequences: false).map {
    $0.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }
  guard let first = printed(units) else { return 0 }
  // Documentation may lose an indentation of all its lines and the spaces at their ends, once.
  let second = printedAgain(first)
  let third = printedAgain(second)
  if second != third { fatalError("\(second)\nprints as\n\(third)") }
  return 0
}

private func printedAgain(_ text: String) -> String {
  printed([[Array(text.utf8)]]) ?? "errors"
}

private func printed(_ units: [[[UInt8]]]) -> String? {
  let resolved = Resolved(units)
  _ = ShortRenderer(sources: resolved.sources).render(resolved.diagnostics)
  if resolved.diagnostics.containErrors { return nil }
  precondition(resolved.printed != nil)
  return resolved.printed
}

/// The files of a root and of dependencies, resolved.
private struct Resolved {
  var sources = SourceMap()
  var diagnostics: [Diagnostic] = []
  var printed: String?

  init(_ texts: [[[UInt8]]]) {
    var units: [SourceUnit] = []
    for (number, files) in texts.enumerated() {
      let folder = number == 0 ? "root" : "deps/\(number)"
      let parsed = files.enumerated().map { index, bytes in
        let file = sources.add(SourceFile(path: "\(folder)/\(index).wit", bytes: bytes))
        return Parser.parse(file, in: sources)
      }
      diagnostics += parsed.flatMap(\.diagnostics)
      units.append(SourceUnit(path: folder, files: parsed))
    }
    let resolution = Resolver.resolve(
      root: units[0], dependencies: Array(units.dropFirst()), sources: sources)
    diagnostics += resolution.diagnostics
    printed = resolution.mainPackage.map { WITPrinter.print(resolution.model, main: $0) }
    if printed != nil { _ = WITJSON.dump(resolution.model) }
  }
}
