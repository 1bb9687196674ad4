import PintleModel
import PintlePrint
import PintleTestSupport
import Testing

/// Canonical text and JSON next to the WIT source; `BLESS=1` updates the files.
@Suite struct WITGoldenTests {
  static let folder = "Tests/Print/Golden"
  static let names = Repository.entries(of: folder).filter { $0.hasSuffix(".wit") }
    .map { String($0.dropLast(".wit".count)) }

  private func resolved(_ name: String) throws -> Checked {
    let checked = resolve(try Repository.read("\(Self.folder)/\(name).wit"))
    #expect(checked.report == "")
    return checked
  }

  @Test(arguments: names)
  func canonicalTextMatchesGolden(_ name: String) throws {
    let text = try resolved(name).printed
    #expect(try Repository.difference(text, golden: "\(Self.folder)/\(name).txt") == nil)
    // The printed text is canonical WIT.
    let again = resolve(text)
    #expect(again.report == "")
    #expect(again.printed == text)
  }

  @Test(arguments: names)
  func jsonMatchesGolden(_ name: String) throws {
    let json = WITJSON.dump(try resolved(name).model).text
    #expect(try Repository.difference(json, golden: "\(Self.folder)/\(name).json") == nil)
  }
}
