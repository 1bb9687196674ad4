import Foundation
import PintleCodegen
import PintleDriver
import PintleTestSupport
import Testing

/// The names in the guide are those that the backends write for the WIT beside them.
@Suite struct NameTableTests {
  private static let guide = "Sources/CLI/Pintle.docc/TypesAndNames.md"

  /// The number of a column, its language, and the end of the name of the file.
  private static let columns = [
    (1, "rust", ".rs"), (2, "swift", "ImageHost.swift"), (3, "typescript", ".d.ts"),
  ]

  @Test(arguments: columns)
  func namesAreThoseOfTheOutput(_ column: Int, _ language: String, _ file: String) throws {
    let text = try output(language, file)
    let rows = try rows()
    #expect(rows.count > 10)
    for row in rows {
      for name in code(row[column]) {
        #expect(text.contains(Self.withoutSpaces(name)), "\(language) has no \(name)")
      }
    }
  }

  private func output(_ language: String, _ file: String) throws -> String {
    let source = try WITSource(try Repository.read("Tests/Guides/Snippets/names.wit"))
    var backend = try #require(Backends.named(language))
    backend.set("js", to: "true")
    let files = Emitter.emit(
      source.model, try source.plan(), outputs: [Output(backend, folder: "out")])
    let text = try #require(files.value.files.first { $0.path.hasSuffix(file) }).text
    return Self.withoutSpaces(text)
  }

  private static func withoutSpaces(_ text: String) -> String {
    text.replacing("_rt::", with: "").filter { !$0.isWhitespace }
  }

  /// The cells of each row.
  private func rows() throws -> [[String]] {
    let lines = try Repository.read(Self.guide).split(separator: "\n")
    return lines.drop { $0 != "<!-- names: checked by tests -->" }.dropFirst(3)
      .prefix { $0.hasPrefix("|") }.map { $0.dropFirst().split(separator: "|").map(String.init) }
  }

  /// What is between backquotes.
  private func code(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
