import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Any files give a model or diagnostics; what is printed of a model is a package that prints the same.
///
/// The byte 0 begins another file of the same unit, the byte 1 another unit; all but the first are dependencies. Texts
/// of even length are read with all features.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzResolve(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let units = bytes.split(separator: 1, omittingEmptySubsequences: false).map {
    $0.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }
  let features = count.isMultiple(of: 2) ? FeatureSet.all : .none
  guard let first = Resolved(units, features).printed else { return 0 }
  guard let second = Resolved([[Array(first.utf8)]], features).printed else {
    fatalError("has errors when printed:\n\(first)")
  }
  let third = Resolved([[Array(second.utf8)]], features).printed
  if second != third { fatalError("\(second)\nprints as\n\(third ?? "errors")") }
  if outline(first) != outline(second) { fatalError("\(first)\nprints as\n\(second)") }
  return 0
}

/// The lines of a text in any order and without margins of documentation: packages that nothing refers to any more
/// change places, and the margin that all lines of a documentation share is lost, as in the reference tool.
private func outline(_ text: String) -> [[UInt8]] {
  text.utf8.split(separator: 0x0A)
    .map { line in
      let code = line.drop { $0 == 0x20 }
      guard code.starts(with: "///".utf8) else { return Array(line) }
      return Array("///".utf8) + code.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
}

/// The files of a root and of dependencies, resolved.
private struct Resolved {
  /// The packages as WIT; `nil` when there are errors.
  let printed: String?

  init(_ texts: [[[UInt8]]], _ features: FeatureSet) {
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []
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
      root: units[0], dependencies: Array(units.dropFirst()), sources: sources, features: features)
    diagnostics += resolution.diagnostics
    _ = ShortRenderer(sources: sources).render(diagnostics)
    guard !diagnostics.containErrors else {
      printed = nil
      return
    }
    guard let main = resolution.mainPackage else { fatalError("neither a package nor errors") }
    _ = WITJSON.dump(resolution.model)
    printed = WITPrinter.print(resolution.model, main: main)
  }
}
