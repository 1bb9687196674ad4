import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleResolve
import PintleSyntax

/// Any files give a model or errors, and a printed model can be resolved and printed again, with the same meaning.
///
/// Byte 0 starts another file of the same unit, and byte 1 starts another unit. Units after the first are dependencies.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzResolve(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let units = bytes.split(separator: 1, omittingEmptySubsequences: false).map {
    $0.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }
  guard let first = Resolved(units).output else { return 0 }
  guard let second = Resolved([[Array(first.text.utf8)]]).output else {
    fatalError("has errors when it is printed:\n\(first.text)")
  }
  // A package moves if only an omitted item referred to it.
  if sortedLines(first.text) != sortedLines(second.text) {
    fatalError("\(first.text)\nprints as\n\(second.text)")
  }
  let differences = meaning(second.json).differences(from: meaning(first.json))
  if !differences.isEmpty { fatalError("\(first.text)\nchanges \(differences)") }
  return 0
}

/// The lines without documentation, whose white space may differ.
private func sortedLines(_ text: String) -> [Substring] {
  text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("///") }.sorted()
}

private func meaning(_ json: String) -> DumpMeaning {
  do { return try DumpMeaning(json, comparesSpaces: false) } catch {
    fatalError("\(json)\nis not JSON: \(error)")
  }
}

/// The resolved files of a root and its dependencies.
private struct Resolved {
  var sources = SourceMap()
  /// The packages as WIT and as JSON, or `nil` after errors.
  var output: (text: String, json: String)?

  init(_ texts: [[[UInt8]]]) {
    var units: [(path: String, files: [FileID])] = []
    for (number, files) in texts.enumerated() {
      let folder = number == 0 ? "root" : "deps/\(number)"
      let ids = files.enumerated().map { index, bytes in
        sources.add(SourceFile(path: "\(folder)/\(index).wit", bytes: bytes))
      }
      units.append((folder, ids))
    }
    let resolved = Resolver.resolve(Parser.parse(units, in: sources))
    _ = ShortRenderer(sources: sources).render(resolved.diagnostics)
    if resolved.diagnostics.containErrors { return }
    let resolution = resolved.value
    guard let main = resolution.mainPackage else { fatalError("neither package nor errors") }
    output = (
      WITPrinter.print(resolution.model, main: main).text, WITJSON.dump(resolution.model).text
    )
  }
}
