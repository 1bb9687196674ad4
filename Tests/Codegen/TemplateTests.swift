import Foundation
import PintleCodegen
import Testing

/// The compiler embeds the bytes of the templates. The tests check that none is missing.
@Suite struct TemplateTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../Templates").standardizedFileURL

  /// The paths of the files of a new project.
  private static func projectPaths() throws -> [String] {
    let folder = root.appendingPathComponent("project")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { path in
        var isFolder: ObjCBool = false
        let path = folder.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .map { "project/\($0)" }
  }

  /// The paths of the support files: those in the folder of a language that are neither manifests nor tests.
  private static func paths() throws -> [String] {
    try ["rust", "swift", "swift/PintleTypes", "typescript"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        .filter { name in
          name != "Package.swift" && !name.contains("_test.")
            && [".swift", ".ts", ".js", ".rs"].contains { name.hasSuffix($0) }
        }
        .map { "\(folder)/\($0)" }
    }
  }

  @Test func everyFileIsEmbedded() throws {
    let paths = try Self.paths() + Self.projectPaths()
    #expect(Set(Template.all.map(\.path)) == Set(paths), "Sources/Templates/templates.c")
  }

  @Test func templatesAreSortedByPath() {
    let paths = Template.all.map { Array($0.path.utf8) }
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func linesEndWithLineFeeds() {
    for template in Template.all {
      #expect(template.text.hasSuffix("\n") && !template.text.contains("\r"), "\(template.path)")
    }
  }

  @Test func anUnknownPathHasNoText() {
    #expect(Template.text("swift/Nothing.swift") == nil)
  }
}
