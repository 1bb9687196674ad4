import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleResolve
import PintleSyntax
import PintleTestSupport
import Testing

/// Any text produces a model or diagnostics.
@Suite struct RobustnessTests {
  static let sample = """
    /// A package.
    package demo:all@1.2.3-rc.1+build;
    use nested:one/i@0.1.0-pre as io;
    interface types {
      use other.{thing, gadget as tool};
      type bytes = list<u8>;
      record point { x: f32, y: option<tuple<u8, string>>, }
      variant shape { circle(f64), none }
      enum color { red, green }
      flags access { read, write }
      resource file {
        constructor(path: string) -> result<file, string>;
        @external-id("a\\u{62}\\63")
        read: func(n: u64) -> result<_, bytes>;
        open: static async func(other: borrow<file>) -> file;
      }
      resource empty;
      go: func(a: list<u8, 4>, m: map<string, u8>, s: stream<u8>, f: future) -> error-context;
    }
    interface other { resource thing; type gadget = own<thing>; }
    world w {
      use types.{point};
      resource local { m: func(); }
      import types;
      import label: types;
      import inline: interface { use other.{thing}; f: func(t: thing); }
      import run: func(p: point) -> result;
      export other;
      import io;
      export done: async func();
    }
    package nested:one@0.1.0-pre { interface i { f: func(); } }
    """

  @Test func theSampleIsValid() {
    let checked = resolve(Self.sample)
    #expect(checked.report == "")
    #expect(resolve(checked.printed).printed == checked.printed)
  }

  @Test func everyPrefixEnds() {
    let bytes = Array(Self.sample.utf8)
    for count in bytes.indices { probe(Array(bytes[..<count])) }
  }

  @Test func aFileThatEndsTooEarlyHasOneSyntaxError() {
    // Half an arrow is an error of its own.
    for range in tokens(of: Self.sample) where !Self.sample.utf8.isDash(range) {
      var sources = SourceMap()
      let text = Array(Self.sample.utf8)[..<range.upperBound]
      let file = sources.add(SourceFile(path: "a.wit", bytes: Array(text)))
      let found = Parser.parse(file, in: sources).diagnostics
      #expect(found.count <= 1, "\(String(decoding: text.suffix(40), as: UTF8.self))")
    }
  }

  @Test func everyTokenCanBeMissing() {
    for range in tokens(of: Self.sample) {
      var bytes = Array(Self.sample.utf8)
      bytes.removeSubrange(range)
      probe(bytes)
    }
  }

  @Test func everyTokenCanBeReplaced() {
    for range in tokens(of: Self.sample) {
      for text in ["}", "{", ";", "<", "interface", "x", "\"", "@"] {
        var bytes = Array(Self.sample.utf8)
        bytes.replaceSubrange(range, with: Array(" \(text) ".utf8))
        probe(bytes)
      }
    }
  }

  private func tokens(of text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, byte) in (bytes + [0x20]).enumerated() {
      let isWord = byte == 0x2D || byte > 0x2F && byte < 0x3A || byte > 0x60 && byte < 0x7B
      if isWord { start = start ?? index }
      if !isWord, let begin = start {
        ranges.append(begin..<index)
        start = nil
      }
      if !isWord, byte > 0x20 { ranges.append(index..<index + 1) }
    }
    return ranges
  }

  private func probe(_ bytes: [UInt8]) {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
    let parsed = Parser.parse(file, in: sources)
    let resolved = Resolver.resolve(parsed.map { [SourceUnit(path: "a.wit", files: [$0])] })
    let (resolution, found) = (resolved.value, resolved.diagnostics)
    if let main = resolution.mainPackage { _ = WITPrinter.print(resolution.model, main: main) }
    if !found.containErrors { #expect(resolution.mainPackage != nil) }
    expectTopologicalOrder(resolution.model)
    for diagnostic in found {
      #expect((diagnostic.span?.end ?? 0) <= bytes.count)
    }
  }

  private func expectTopologicalOrder(_ model: Model) {
    for (index, type) in model.types.enumerated() {
      #expect(references(of: type.kind).allSatisfy { $0.index < index })
    }
  }

  private func references(of kind: TypeDefinition.Kind) -> [ID<TypeDefinition>] {
    func ids(_ types: [TypeRef?]) -> [ID<TypeDefinition>] {
      types.compactMap { if case .defined(let id) = $0 { id } else { nil } }
    }
    switch kind {
    case .alias(let type), .option(let type), .list(let type), .fixedLengthList(let type, _):
      return ids([type])
    case .record(let fields): return ids(fields.map(\.type))
    case .variant(let cases): return ids(cases.map(\.payload))
    case .enumeration, .flags, .resource: return []
    case .own(let id), .borrow(let id): return [id]
    case .tuple(let types): return ids(types)
    case .result(let ok, let err): return ids([ok, err])
    case .map(let key, let value): return ids([key, value])
    case .future(let type), .stream(let type): return ids([type])
    }
  }
}

extension String.UTF8View {
  fileprivate func isDash(_ range: Range<Int>) -> Bool {
    Array(dropFirst(range.lowerBound).prefix(range.count)) == [UInt8(ascii: "-")]
  }
}
