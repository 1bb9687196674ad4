import PintleDiagnostics
import PintleModel
import PintlePrint
import PintleSyntax
import PintleTestSupport
import Testing

/// Packages from practice: all of two releases of WASI.
@Suite struct FixtureTests {
  /// A folder of Tests/Fixtures/wit, and whether all features are enabled.
  struct Fixture: Sendable, CustomTestStringConvertible {
    let folder: String
    let isWhole: Bool

    var testDescription: String { folder + suffix }
    /// The path of a golden file without its extension.
    var golden: String { "\(WITGoldenTests.folder)/\(folder)\(suffix)" }
    private var suffix: String { isWhole ? "-all-features" : "" }
  }

  static let fixtures = WITFixtures.folders.flatMap { folder in
    [false, true].map { Fixture(folder: folder, isWhole: $0) }
  }

  private func inputs(_ files: [WITFixtures.File]) -> [Input] {
    files.map { Input(path: $0.path, text: $0.text) }
  }

  private func resolved(
    _ inputs: [Input], allFeatures: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Checked {
    let checked = resolve(inputs, features: allFeatures ? .all : .none)
    #expect(checked.report == "", sourceLocation: sourceLocation)
    return checked
  }

  private func resolved(_ fixture: Fixture) throws -> Checked {
    resolved(inputs(try WITFixtures.files(of: fixture.folder)), allFeatures: fixture.isWhole)
  }

  /// Printed text as an input. All its gates are those of kept items.
  private func resolved(printed text: String) -> Checked {
    resolved([Input(path: "printed.wit", text: text)], allFeatures: true)
  }

  @Test(arguments: WITFixtures.packages)
  func eachPackageIsARootToo(_ package: String) throws {
    let checked = resolved(inputs(try WITFixtures.files(ofPackage: package)))
    let main = try #require(checked.resolution.mainPackage)
    #expect(!checked.model[main].interfaces.isEmpty)
    #expect(!resolved(printed: checked.printed).printed.isEmpty)
  }

  @Test(arguments: fixtures)
  func dumpIsTheGoldenFile(_ fixture: Fixture) throws {
    let dump = WITJSON.dump(try resolved(fixture).model).text
    try assertSnapshot(dump, fixture.golden + ".json")
  }

  @Test(arguments: fixtures)
  func textIsTheGoldenFile(_ fixture: Fixture) throws {
    let text = try resolved(fixture).printed
    try assertSnapshot(text, fixture.golden + ".txt")
  }

  @Test(arguments: fixtures)
  func textMeansTheSame(_ fixture: Fixture) throws {
    let checked = try resolved(fixture)
    let again = resolved(printed: checked.printed)
    let meaning = try DumpMeaning(WITJSON.dump(checked.model).text)
    #expect(meaning.items.count > 100)
    #expect(try DumpMeaning(WITJSON.dump(again.model).text).differences(from: meaning) == [])
  }

  /// The order of packages can change once, because elaborated worlds refer to other packages than includes do.
  @Test(arguments: fixtures)
  func printedTextIsPrintedTheSame(_ fixture: Fixture) throws {
    let first = try resolved(fixture).printed
    let second = resolved(printed: first)
    #expect(lines(second.printed).sorted() == lines(first).sorted())
    let third = resolved(printed: second.printed)
    #expect(third.printed == second.printed)
    #expect(WITJSON.dump(third.model).text == WITJSON.dump(second.model).text)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
