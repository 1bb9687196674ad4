import PintleCodegen
import PintleModel

/// A JSDoc comment.
struct DocComment {
  /// The text from the WIT file.
  var text: String?
  /// Sentences after it that say what types can't.
  var additions: [String] = []
  /// Lines such as `@throws {…}`.
  var tags: [String] = []

  init(text: String?) {
    self.text = text
  }

  /// - Parameters:
  ///   - stability: what the item's gates say.
  ///   - outer: what those of its interface say, which isn't repeated.
  init(text: String?, _ stability: Stability?, within outer: Stability? = nil) {
    self.text = text
    guard let stability else { return }
    switch stability {
    case .stable(let version, _) where version != outer?.since:
      additions.append("Since \(version).")
    case .stable: break
    case .unstable(let feature, _):
      additions.append("Part of the unstable feature \(feature).")
      tags.append("@experimental")
    }
    if let version = stability.deprecated { tags.append("@deprecated since \(version)") }
  }

  func print(to script: inout Script) {
    var lines: [String] = []
    for paragraph in [text.map(Self.lines) ?? [], additions, tags] where !paragraph.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += paragraph
    }
    guard let first = lines.first else { return }
    if lines.count == 1 { return script.line(Code("/** \(first) */")) }
    script.line("/**")
    for line in lines { script.line(Code(line.isEmpty ? " *" : " * \(line)")) }
    script.line(" */")
  }

  /// The lines of a text, with escapes for what would end the comment or begin a tag.
  private static func lines(_ text: String) -> [String] {
    Documentation.lines(text).map { line in
      let line = escapingEnd(line)
      let start = line.drop { $0 == " " }
      return start.first == "@" ? "\\" + start : line
    }
  }

  /// Works on scalars, since a slash with an accent is one character but still ends the comment.
  private static func escapingEnd(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "/", result.last == "*" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}

extension Stability {
  fileprivate var since: String? {
    if case .stable(let version, _) = self { version } else { nil }
  }

  fileprivate var deprecated: String? {
    switch self {
    case .stable(_, let version), .unstable(_, let version): version
    }
  }
}
