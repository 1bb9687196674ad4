import Foundation
import PintleTemplates
import Testing

/// Holds that Sources/Templates is what Templates/embed makes of the files of Templates/.
@Suite struct EmbeddingTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of the files that must be embedded, by the rule that Templates/embed states.
  static func templatePaths() throws -> [String] {
    let extensions = [".swift", ".ts", ".js", ".rs"]
    let tests = [".test.ts", ".test.js", "_test.ts", "_test.js"]
    return try ["rust", "swift", "typescript"].flatMap { folder in
      let path = root.appendingPathComponent("Templates/\(folder)").path
      guard FileManager.default.fileExists(atPath: path) else { return [String]() }
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { name in
          name != "Package.swift" && extensions.contains { name.hasSuffix($0) }
            && !tests.contains { name.hasSuffix($0) }
        }
        .map { "\(folder)/\($0)" }
    }
    .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  @Test func everyTemplateIsEmbedded() throws {
    let paths = try Self.templatePaths()
    #expect(Template.all.map(\.path) == paths, "run Templates/embed")
  }

  @Test func embeddedTextIsTheFile() throws {
    for path in try Self.templatePaths() {
      let file = Self.root.appendingPathComponent("Templates/\(path)")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Template.text(path) == text, "\(path) differs: run Templates/embed")
      #expect(text.hasSuffix("\n") && !text.contains("\r"), "\(path): lines end with LF")
    }
  }

  @Test func unknownPathHasNoText() {
    #expect(Template.text("swift/Nothing.swift") == nil)
  }
}
