import PintleModel
import PintlePrint
import PintleTestSupport
import Testing

/// The canonical text and the JSON of the WIT files in Tests/Print/Golden.
@Suite struct WITGoldenTests {
  static let folder = "Tests/Print/Golden"
  static let names = Repository.witNames(in: folder)

  private func resolved(_ name: String) throws -> Checked {
    let checked = resolve(try Repository.read("\(Self.folder)/\(name).wit"))
    #expect(checked.report == "")
    return checked
  }

  @Test(arguments: names)
  func canonicalTextMatchesGolden(_ name: String) throws {
    let text = try resolved(name).printed
    try assertSnapshot(text, "\(Self.folder)/\(name).txt")
    // The printed text is canonical WIT.
    let again = resolve(text)
    #expect(again.report == "")
    #expect(again.printed == text)
  }

  @Test(arguments: names)
  func jsonMatchesGolden(_ name: String) throws {
    let json = WITJSON.dump(try resolved(name).model).text
    try assertSnapshot(json, "\(Self.folder)/\(name).json")
  }
}
