import Foundation
import PintleDiagnostics
import PintleModel
import PintleResolve
import PintleSyntax
import PintleTestSupport
import Testing

/// Mutated fixtures quickly produce a model or diagnostics, and are formatted correctly.
///
/// Long texts are mutated in a sample of all ways. `PINTLE_SEED` sets the seed of the sample, `PINTLE_MUTATIONS=all`
/// tries everything.
@Suite struct MutationTests {
  static let fixtures = Fixture.all()
  /// The texts of Tests/Corpus, which are short and have many errors.
  private static let cases = Fixture.cases()
  private static let seed = UInt64(ProcessInfo.processInfo.environment["PINTLE_SEED"] ?? "") ?? 1
  private static let triesAll = ProcessInfo.processInfo.environment["PINTLE_MUTATIONS"] == "all"
  /// The number of mutations of one kind of a text.
  private static let sampleSize = 12
  /// Texts with at most this number of tokens are mutated in all ways.
  private static let smallSize = 100

  @Test func thereAreFixtures() {
    #expect(Self.fixtures.count >= 90)
    #expect(Self.fixtures.contains { $0.tokens.count <= Self.smallSize })
    #expect(Self.cases.count > 300)
  }

  @Test(arguments: fixtures)
  func fixturesAreFormatted(_ fixture: Fixture) {
    #expect(FormattingCheck.problem(with: fixture.bytes) == nil)
  }

  @Test func casesAreFormatted() {
    for text in Self.cases {
      let problem = FormattingCheck.problem(with: text.bytes)
      #expect(problem == nil, "\(text.name): \(String(decoding: text.bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: fixtures)
  func prefixesEnd(_ fixture: Fixture) {
    for count in sample(of: fixture.bytes.count, fixture, isSmall: fixture.bytes.count <= 500) {
      probe(Array(fixture.bytes[..<count]), "the first \(count) bytes of \(fixture.name)")
    }
  }

  @Test(arguments: fixtures)
  func textsWithoutATokenEnd(_ fixture: Fixture) {
    for number in sample(of: fixture.tokens.count, fixture) {
      var bytes = fixture.bytes
      bytes.removeSubrange(fixture.tokens[number])
      probe(bytes, "\(fixture.name) without token \(number)")
    }
  }

  @Test(arguments: fixtures)
  func textsWithSwappedTokensEnd(_ fixture: Fixture) {
    for number in sample(of: fixture.tokens.count - 1, fixture) {
      let (first, second) = (fixture.tokens[number], fixture.tokens[number + 1])
      var bytes = fixture.bytes
      bytes.replaceSubrange(
        first.lowerBound..<second.upperBound,
        with: fixture.bytes[second] + fixture.bytes[first.upperBound..<second.lowerBound]
          + fixture.bytes[first])
      probe(bytes, "\(fixture.name) with tokens \(number) and \(number + 1) swapped")
    }
  }

  /// Several random mutations of a part of a fixture.
  @Test(arguments: 0..<10)
  func randomTextsEnd(_ part: UInt64) {
    for number in 0..<UInt64(1000) {
      var random = Random(seed: Self.seed &* 1_000_003 &+ part * 1000 + number)
      var mutation = Mutation(number % 2 == 0 ? Self.fixtures : Self.cases, &random)
      mutation.run(&random)
      probe(mutation.bytes, "seed \(Self.seed), text \(part * 1000 + number)")
    }
  }

  /// All numbers below a count, or a sample of them.
  private func sample(of count: Int, _ fixture: Fixture, isSmall: Bool? = nil) -> [Int] {
    let isSmall = isSmall ?? (fixture.tokens.count <= Self.smallSize)
    if isSmall || Self.triesAll || count <= Self.sampleSize { return Array(0..<max(0, count)) }
    var random = Random(seed: Self.seed &+ UInt64(count))
    return (0..<Self.sampleSize).map { _ in Int.random(in: 0..<count, using: &random) }
  }

  private func probe(_ bytes: [UInt8], _ description: @autoclosure () -> String) {
    guard let problem = withinAMinute({ problem(with: bytes) }) else { return }
    Issue.record("\(description()): \(problem)\n\(String(decoding: bytes, as: UTF8.self))")
  }

  private func problem(with bytes: [UInt8]) -> String? {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
    let parsed = Parser.parse(file, in: sources)
    let resolved = Resolver.resolve(parsed.map { [SourceUnit(path: "a.wit", files: [$0])] })
    let found = resolved.diagnostics
    if resolved.value.mainPackage == nil && !found.containErrors { return "has no result" }
    if !found.allSatisfy({ ($0.span?.end ?? 0) <= bytes.count }) {
      return "has a diagnostic beyond its end"
    }
    return FormattingCheck.problem(with: bytes)
  }
}

/// A WIT file of the tests.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// The ranges of its tokens.
  let tokens: [Range<Int>]

  var testDescription: String { name }

  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static func all() -> [Fixture] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: tests.path)) ?? []
    let isFixture = { (name: String) in
      name.hasSuffix(".wit") && (name.hasPrefix("Fixtures/") || name.contains("/Golden/"))
    }
    return names.filter(isFixture).sorted().compactMap { name in
      FileManager.default.contents(atPath: tests.appendingPathComponent(name).path)
        .map { Fixture(name: name, bytes: Array($0)) }
    }
  }

  /// The files of the corpus cases: the lines between `--- name.wit` and the next heading.
  static func cases() -> [Fixture] {
    let base = tests.appendingPathComponent("Corpus/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let bytes =
        FileManager.default.contents(atPath: base.appendingPathComponent(name).path) ?? Data()
      var files: [(title: String, lines: [ArraySlice<UInt8>])] = []
      for line in Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.starts(with: "--- ".utf8) || line.starts(with: "=== ".utf8) {
          files.append((String(decoding: line, as: UTF8.self), []))
        } else if !files.isEmpty {
          files[files.count - 1].lines.append(line)
        }
      }
      return files.filter { $0.title.hasSuffix(".wit") && $0.title.hasPrefix("--- ") }.map {
        Fixture(name: "\(name) \($0.title)", bytes: Array($0.lines.joined(separator: [0x0A])))
      }
    }
  }

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var text = Lexer(bytes, in: FileID(index: 0))
    text.run()
    tokens = text.tokens.dropLast().map { $0.start..<$0.end }
  }
}

/// A part of a fixture that is then mutated.
private struct Mutation {
  private(set) var bytes: [UInt8]
  private let fixture: Fixture

  private static let pieces = [
    "//", "///", "/*", "*/", "/**/", "\n", "\r\n", "\r", " ", ",", ";", "{", "}", "(", ")", "<",
    ">",
    ":", ".", "->", "@", "%", "=", "\"", "_", "-", "1.0.0", "\u{FEFF}", "é", "\u{202E}", "// c\n",
    "/* c */", "\n\n\n", "package", "interface i {", "world w {", "use", "include", "import",
    "export",
    "func()", "async", "static", "constructor", "resource", "record", "variant", "enum", "flags",
    "type", "tuple<", "list<", "result<_,", "own<", "borrow<", "@since(version = 1.0.0)", "as",
    "with",
  ]

  /// Takes some kilobytes, from the start of one line to the end of another.
  init(_ fixtures: [Fixture], _ random: inout Random) {
    fixture = fixtures[Int.random(in: fixtures.indices, using: &random)]
    let lines = fixture.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let count = Int.random(in: 1...min(lines.count, 60), using: &random)
    let start =
      Bool.random(using: &random) ? 0 : Int.random(in: 0...lines.count - count, using: &random)
    bytes = Array(lines[start..<start + count].joined(separator: [0x0A]))
  }

  mutating func run(_ random: inout Random) {
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.insert(contentsOf: token(&random), at: place)
      case 3 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 4: bytes.replaceSubrange(place..<end, with: piece(&random))
      default: bytes.insert(contentsOf: piece(&random), at: gap(near: place))
      }
    }
  }

  /// The end of the word at a place, where a piece does not make the word another one.
  private func gap(near place: Int) -> Int {
    bytes[place...].firstIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x2C || $0 == 0x28 } ?? place
  }

  private func token(_ random: inout Random) -> [UInt8] {
    fixture.tokens.randomElement(using: &random).map { Array(fixture.bytes[$0]) } ?? []
  }

  private func piece(_ random: inout Random) -> [UInt8] {
    Array(Self.pieces[Int.random(in: Self.pieces.indices, using: &random)].utf8)
  }
}

/// A reproducible generator of random numbers (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
