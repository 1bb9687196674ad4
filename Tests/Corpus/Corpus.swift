import Foundation
import PintleDiagnostics
import PintleDriver
import PintleModel
import PintlePrint
import PintleTestSupport
import Testing

/// A file of cases. `Cases/README.md` describes the format.
struct CorpusFile: Sendable, CustomTestStringConvertible {
  let name: String

  static let folder = "Tests/Corpus/Cases"
  static let all = Repository.entries(of: folder).filter { $0.hasSuffix(".txt") }
    .map { CorpusFile(name: $0) }

  var testDescription: String { name }
  var path: String { "\(Self.folder)/\(name)" }

  func cases() throws -> [CorpusCase] {
    let text = try Repository.read(path)
    var cases: [CorpusCase] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("=== ") {
        cases.append(CorpusCase(title: String(line.dropFirst(4)), line: index + 1))
      } else if cases.isEmpty {
        if !line.isEmpty { throw CorpusFailure("\(name):\(index + 1): text before the first case") }
      } else {
        try cases[cases.count - 1].add(line, at: "\(name):\(index + 1)")
      }
    }
    return cases
  }

  func write(_ cases: [CorpusCase]) throws {
    try Repository.write(cases.map(\.text).joined(separator: "\n"), to: path)
  }
}

/// An error in a file of cases.
struct CorpusFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Some WIT files and the result of resolving them.
struct CorpusCase: Equatable {
  struct Section: Equatable {
    var name: String
    var lines: [Substring] = []

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  static let outcomes = ["accepted", "rejected"]

  let title: String
  let line: Int
  /// The options of the run, between the title and the first section.
  private(set) var settings: [(name: String, value: String)] = []
  private(set) var files: [Section] = []
  /// `accepted` or `rejected` with the diagnostics, optionally followed by `printed` with the canonical text.
  private(set) var results: [Section] = []

  static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  init(title: String, line: Int) {
    self.title = title
    self.line = line
  }

  /// The text of the case in its file.
  var text: String {
    var text = "=== \(title)\n"
    for setting in settings { text += "\(setting.name): \(setting.value)\n" }
    for section in files + results { text += "--- \(section.name)\n\(section.text)" }
    return text
  }

  fileprivate mutating func add(_ line: Substring, at place: String) throws {
    if line.hasPrefix("--- ") {
      let section = Section(name: String(line.dropFirst(4)))
      let isResult = Self.outcomes.contains(section.name) || section.name == "printed"
      if isResult { results.append(section) } else { files.append(section) }
    } else if !results.isEmpty {
      // ``trimmed`` removes the blank lines between cases.
      results[results.count - 1].lines.append(line)
    } else if !files.isEmpty {
      files[files.count - 1].lines.append(line)
    } else {
      guard let colon = line.firstIndex(of: ":") else {
        throw CorpusFailure("\(place): neither `name: value` nor `--- section`")
      }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      settings.append((String(line[..<colon]), String(value)))
    }
  }

  /// The case with its actual results.
  func run() throws -> CorpusCase {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(CorpusText.bytes(of: file.text), to: file.name) }
    guard let first = files.first else { throw CorpusFailure("`\(title)` has no file") }
    let root = first.name.split(separator: "/").first.map(String.init) ?? first.name
    var run = Run()
    let resolution = Pipeline.resolve(
      [folder.path(root)], features: try features(), in: &run)
    let shown = HumanRenderer(sources: run.sources, color: false).render(run.diagnostics)
      .replacingOccurrences(of: folder.path + "/", with: "")
    var result = self
    result.results = [
      Section(
        name: Self.outcomes[run.diagnostics.containErrors ? 1 : 0], lines: CorpusText.lines(shown))
    ]
    if results.contains(where: { $0.name == "printed" }) {
      let printed = resolution.flatMap { resolution in
        resolution.mainPackage.map { WITPrinter.print(resolution.model, main: $0).text }
      }
      result.results.append(Section(name: "printed", lines: CorpusText.lines(printed ?? "")))
    }
    return result
  }

  /// The features that `features: a, b` or `features: all` enables.
  private func features() throws -> FeatureSet {
    var features = FeatureSet.none
    for (name, value) in settings {
      guard name == "features" else { throw CorpusFailure("`\(title)`: unknown setting `\(name)`") }
      features = value == "all" ? .all : .named(Set(value.split(separator: ",").map(Self.trimmed)))
    }
    return features
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  /// The case without the blank lines that separate it from the next one.
  var trimmed: CorpusCase {
    var result = self
    for index in result.results.indices {
      while result.results[index].lines.last == "" { result.results[index].lines.removeLast() }
    }
    return result
  }
}

/// The notation for bytes that a text file cannot contain.
enum CorpusText {
  static func lines(_ text: String) -> [Substring] {
    Array(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast())
  }

  /// The bytes of a file: `⟦0D⟧` is the byte 13, `⟦3 × ab⟧` is `ababab`, and `⟦end⟧` ends the file.
  static func bytes(of text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      bytes += rest[..<open].utf8
      let inside = rest[rest.index(after: open)..<close]
      if inside == "end" { return bytes }
      bytes += try expand(inside)
      rest = rest[rest.index(after: close)...]
    }
    return bytes + rest.utf8
  }

  private static func expand(_ text: Substring) throws -> [UInt8] {
    if let sign = text.range(of: " × "), let count = Int(text[..<sign.lowerBound]) {
      return Array(repeatElement(Array(text[sign.upperBound...].utf8), count: count).joined())
    }
    return try text.split(separator: " ").map { digits in
      guard let byte = UInt8(digits, radix: 16) else {
        throw CorpusFailure("cannot expand ⟦\(text)⟧")
      }
      return byte
    }
  }
}
