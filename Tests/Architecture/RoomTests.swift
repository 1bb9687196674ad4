import Testing

/// The folders inside of modules: a file's folder says what the file is about.
@Suite struct RoomTests {
  /// The rooms of every backend. The same thing is in the same room in all of them.
  static let backendRooms: Set = ["Checks", "Types", "Functions", "Linking", "Layout"]

  /// The rooms of the other modules. Modules that are not listed have none.
  static let rooms: [String: Set<String>] = [
    "Diagnostics": ["Explanations", "Rendering", "Text"],
    "Syntax": ["Lexer", "Parser", "Parser/Hints", "Formatter"],
    "Resolve": ["Packages", "Bodies", "Worlds", "Linking"],
    "ABI": ["Layout", "Plan", "Planning"],
    "Report": ["Modules"],
    "Codegen": ["Checks", "SupportFiles", "Text"],
    "Driver": ["Configuration", "Files", "Pipeline", "Project"],
    "CLI": ["Commands", "Completions"],
  ]

  @Test func everyFileIsInARoom() throws {
    for (folder, _, _) in ImportGraphTests.modules where folder != "Templates" {
      let isBackend = folder.hasPrefix("Backends/")
      let allowed = isBackend ? Self.backendRooms : Self.rooms[folder] ?? []
      let paths = try SourceTree.files(below: "Sources/\(folder)").map(\.path)
      let found = Set(paths.map { Self.room(of: $0, in: folder) }).subtracting([""])
      // A backend that is just begun doesn't need all rooms.
      #expect(
        isBackend ? found.isSubset(of: allowed) : found == allowed,
        "Sources/\(folder) has \(found.sorted())")
    }
  }

  /// The folder of a file, relative to the folder of its module.
  private static func room(of path: String, in folder: String) -> String {
    path.split(separator: "/").dropFirst(1 + folder.split(separator: "/").count).dropLast()
      .joined(separator: "/")
  }
}
