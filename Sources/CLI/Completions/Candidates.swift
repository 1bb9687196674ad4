/// What can stand in a place of the command line, for completions.
enum Candidates {
  /// Any text, which nothing completes.
  case text
  case words([String])
  case folders
  /// Files with one of the endings, and folders; without endings, all files.
  case files(endings: [String])
}

extension Option {
  /// What can follow it; `nil` for a switch.
  var candidates: Candidates? {
    switch value {
    case .none: nil
    case .choice(let values), .choices(let values): .words(values)
    case .path: .files(endings: [])
    case .version(let floors): .words(floors.texts)
    case .text, .list: .text
    }
  }

  /// Whether it may be repeated.
  var isRepeatable: Bool {
    isList || self == .features
  }

  /// All ways to write it, the long one last.
  var flags: [String] { (shortFlag.map { [$0] } ?? []) + [flag] }

  /// The first sentence of its help.
  var summary: String {
    let end = help.firstRange(of: ". ")?.lowerBound ?? help.endIndex
    let sentence = help[..<end]
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : String(sentence)
  }
}
