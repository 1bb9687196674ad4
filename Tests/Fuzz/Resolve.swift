import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleResolve
import PintleSyntax

/// Any files give a model or diagnostics; what is printed of a model is a package again that prints the same and means
/// the same.
///
/// The byte 0 begins another file of the same unit, the byte 1 another unit; all but the first are dependencies.
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
  // Packages change their order when a dropped item was all that referred to one.
  if sortedLines(first.text) != sortedLines(second.text) {
    fatalError("\(first.text)\nprints as\n\(second.text)")
  }
  let differences = meaning(second.json).differences(from: meaning(first.json))
  if !differences.isEmpty { fatalError("\(first.text)\nchanges \(differences)") }
  return 0
}

private func sortedLines(_ text: String) -> [Substring] {
  text.split(separator: "\n").sorted()
}

private func meaning(_ json: String) -> DumpMeaning {
  do { return try DumpMeaning(json) } catch { fatalError("\(json)\nis no JSON: \(error)") }
}

/// The files of a root and of dependencies, resolved.
private struct Resolved {
  var sources = SourceMap()
  /// The packages as WIT and as JSON, unless there are errors.
  var output: (text: String, json: String)?

  init(_ texts: [[[UInt8]]]) {
    let parsed = texts.enumerated().mapOutcomes { number, files in
      let folder = number == 0 ? "root" : "deps/\(number)"
      return files.enumerated().mapOutcomes { index, bytes in
        let file = sources.add(SourceFile(path: "\(folder)/\(index).wit", bytes: bytes))
        return Parser.parse(file, in: sources)
      }
      .map { SourceUnit(path: folder, files: $0) }
    }
    let resolved = Resolver.resolve(parsed)
    _ = ShortRenderer(sources: sources).render(resolved.diagnostics)
    if resolved.diagnostics.containErrors { return }
    let resolution = resolved.value
    guard let main = resolution.mainPackage else { fatalError("neither package nor errors") }
    output = (
      WITPrinter.print(resolution.model, main: main).text, WITJSON.dump(resolution.model).text
    )
  }
}
