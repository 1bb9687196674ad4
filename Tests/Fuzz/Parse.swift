import PintleDiagnostics
import PintleSyntax

/// Any bytes can be parsed, and all diagnostics are within the text and can be rendered.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzParse(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var sources = SourceMap()
  let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
  let found = Parser.parse(file, in: sources).diagnostics
  for diagnostic in found {
    let spans = [diagnostic.span].compactMap { $0 } + diagnostic.labels.map(\.span)
    precondition(spans.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count })
  }
  _ = HumanRenderer(sources: sources, color: false).render(found)
  return 0
}
