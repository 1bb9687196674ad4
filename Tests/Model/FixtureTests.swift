import PintleDiagnostics
import PintleModel
import PintleSyntax
import PintleTestSupport
import Testing

/// Packages as other people write them.
@Suite struct FixtureTests {
  private func inputs(_ files: [WITFixtures.File]) -> [Input] {
    files.map { Input(path: $0.path, text: $0.text) }
  }

  @Test(arguments: WITFixtures.packages)
  func parsesWithoutErrors(_ package: String) throws {
    var sources = SourceMap()
    for input in try inputs(WITFixtures.files(ofPackage: package)) {
      let file = sources.add(SourceFile(path: input.path, bytes: Array(input.text.utf8)))
      let parsed = Parser.parse(file, in: sources)
      #expect(ShortRenderer(sources: sources).render(parsed.diagnostics) == "")
      #expect(!parsed.tree.declarations.isEmpty)
    }
  }

  @Test(arguments: WITFixtures.folders)
  func resolvesWithoutDiagnostics(_ folder: String) throws {
    let files = try inputs(WITFixtures.files(of: folder))
    let checked = resolve(files)
    #expect(checked.report == "")
    #expect(checked.model.packages.count > 5)
    let all = resolve(files, features: .all)
    #expect(all.report == "")
    #expect(all.model.types.count > checked.model.types.count)
  }
}
