import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

/// Code in documents is an excerpt of a file that tests compile or run, so that it can't become wrong.
///
/// README.md isn't listed: Tests/Readme/run follows it to the letter.
@Suite struct ExcerptTests {
  private static let guides = "Sources/CLI/Pintle.docc"
  private static let examples = "IDL-examples"

  /// The guides and the pages of the examples.
  private static func pages() throws -> [String] {
    try (Repository.files(below: guides) + Repository.files(below: examples))
      .filter { $0.hasSuffix(".md") }
  }

  /// The files of which the blocks of a page may be excerpts: the snippets, and those of the example, or for guides of all.
  private static func sources(of page: String) throws -> [String] {
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    let folders = tested + [folder.hasPrefix(examples + "/") ? folder : examples]
    let files = try folders.flatMap(Repository.files).filter { file in
      endings.contains { file.hasSuffix($0) } && !generated.contains { file.contains($0) }
    }
    // Configurations of Cargo are hidden.
    return files
      + files.filter { $0.hasSuffix("/Cargo.toml") }.map {
        "\($0.dropLast("Cargo.toml".count)).cargo/config.toml"
      }
  }

  private static let tested = [
    "Tests/Guides/Snippets", "Tests/TypeScript/publishing", "Tests/Browsers", "Tests/Consumer",
    "Tests/Consumer",
  ]

  private static let generated = ["/Generated/", "/bindings.rs", ".d.ts"]

  private static let endings = [
    ".wit", ".rs", ".swift", ".ts", ".js", ".mjs", ".cjs", ".json", ".toml", ".c", ".h", ".py",
    ".sh", ".html", ".txt", ".wat", ".ld", ".yml",
  ]

  @Test(arguments: try pages()) func codeIsPartOfATestedFile(_ page: String) throws {
    let blocks = try CodeBlock.all(in: page)
    if blocks.isEmpty { return }
    let texts = try Self.sources(of: page).compactMap { try? Repository.read($0) }
    let files = (texts + [Self.coreInterface(page)]).map(Excerpt.init)
    for block in blocks where !Self.isRun(block) {
      let excerpt = Excerpt(block.text)
      if files.contains(where: excerpt.isPart) { continue }
      Issue.record("\(page):\(block.line): no tested file has this:\n\(block.text)")
    }
  }

  /// What `pintle abi` prints for the example of a page.
  private static func coreInterface(_ page: String) -> String {
    let wit = "\(page.split(separator: "/").dropLast().joined(separator: "/"))/wit"
    guard !Repository.entries(of: wit).isEmpty else { return "" }
    var run = Run()
    let request = ABIRequest(
      wit: [Repository.absolutePath(wit)], world: nil, features: .none, names: nil, form: .text)
    return Pipeline.describe(request, in: &run)?(TextBuffer()).text ?? ""
  }

  /// Commands in the examples are run by IDL-examples/run.
  private static func isRun(_ block: CodeBlock) -> Bool {
    block.language == "sh" && block.file.hasPrefix(examples)
  }
}
