import Testing

/// What both sides of the boundary must agree on is in Sources/ABI; backends print what its plans say.
@Suite struct BackendABITests {
  /// Words of a computation that belongs there, and what it would compute.
  static let computations: [(word: String, what: String)] = [
    ("TypeFacts", "layouts and flat forms"), ("LayoutReader", "layouts"), ("Layout(", "layouts"),
    ("MemoryLayout", "layouts, and those of the host"), ("Slots", "slots"),
    ("SlotCast(", "slots"), ("CoreSignature(", "core types"), ("ImportName(", "core names"),
    ("CoreNames", "core names"), ("CanonicalVersion", "core names"), ("[resource-", "core names"),
    ("[export]", "core names"), ("[dtor]", "core names"), ("[constructor]", "core names"),
    ("[method]", "core names"), ("[static]", "core names"), ("cabi_", "core names"),
    ("cm32p2", "core names"), ("$root", "core names"), ("MemoryOperand(", "offsets"),
  ]

  @Test func backendsComputeNothingOfTheABI() throws {
    let files = try SourceTree.files(below: "Sources/Backends")
    #expect(!files.isEmpty)
    for file in files {
      for (index, line) in file.lines.enumerated() where !line.contains("///") {
        for (word, what) in Self.computations where Self.has(word, line) {
          Issue.record("\(file.path):\(index + 1) has \(word): \(what) come from Sources/ABI")
        }
      }
    }
  }

  /// Whether the line contains the word, and not just as the end of a longer one.
  private static func has(_ word: String, _ line: Substring) -> Bool {
    guard let range = line.firstRange(of: word) else { return false }
    guard let before = line[..<range.lowerBound].last else { return true }
    let isName = word.first?.isLetter == true
    return !(isName && (before.isLetter || before == "." || before == "\""))
  }
}
