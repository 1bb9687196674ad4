import PintleCodegen
import PintleDiagnostics

/// Reads the members of a JSON object by key and type, and reports everything that is wrong with them.
struct ObjectReader {
  private let span: Span
  private var members: [String: JSON.Member] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the keys. Reports a value that is not an object, which then has no members.
  ///
  /// - Parameter subject: what the object is, for messages.
  init(_ json: JSON, subject: String, keys: [String]) {
    span = json.span
    guard case .object(let all) = json.value else {
      report("\(subject) must be an object, not \(json.kind)", at: json.span)
      return
    }
    for member in all {
      if let earlier = members[member.key] {
        report(
          "duplicate key `\(member.key)`", at: member.keySpan,
          labels: [Label("first here", at: earlier.keySpan)])
      } else if keys.contains(member.key) {
        members[member.key] = member
      } else {
        report(
          "unknown key `\(member.key)`", at: member.keySpan,
          help: Self.suggestion(for: member.key, among: keys, "keys"))
      }
    }
  }

  /// The member with a key, if there is one.
  func member(_ key: String) -> JSON.Member? {
    members[key]
  }

  /// The value of a required key.
  mutating func required(_ key: String) -> JSON? {
    guard let member = members[key] else {
      // After other problems with keys, this one is probably misspelt.
      if diagnostics.isEmpty { report("missing key `\(key)`", at: firstByte) }
      return nil
    }
    return member.value
  }

  /// A non-empty string.
  mutating func string(_ json: JSON, _ key: String) -> String? {
    guard case .string(let text) = json.value else {
      report("`\(key)` must be a string, not \(json.kind)", at: json.span)
      return nil
    }
    guard !text.isEmpty, !text.utf8.contains(0) else {
      report("`\(key)` must not be empty or contain a NUL character", at: json.span)
      return nil
    }
    return text
  }

  mutating func array(_ json: JSON, _ key: String) -> [JSON]? {
    guard case .array(let elements) = json.value else {
      report("`\(key)` must be an array, not \(json.kind)", at: json.span)
      return nil
    }
    return elements
  }

  /// An optional boolean.
  mutating func bool(_ key: String) -> Bool? {
    guard let json = members[key]?.value else { return nil }
    guard case .bool(let value) = json.value else {
      report("`\(key)` must be true or false, not \(json.kind)", at: json.span)
      return nil
    }
    return value
  }

  /// An optional string.
  mutating func string(_ key: String) -> String? {
    members[key].flatMap { string($0.value, key) }
  }

  /// An optional array of strings.
  mutating func strings(_ key: String) -> [String]? {
    guard let json = members[key]?.value, let elements = array(json, key) else { return nil }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      if let text = string(element, "\(key)[\(index)]") { texts.append(text) }
    }
    return texts
  }

  /// An optional string with a few possible values.
  mutating func choice(_ key: String, among choices: [String]) -> String? {
    guard let json = members[key]?.value, let text = string(json, key) else { return nil }
    if choices.contains(text) { return text }
    report(
      "`\(text)` is not a value of `\(key)`", at: json.span,
      help: Self.suggestion(for: text, among: choices, "values"))
    return nil
  }

  /// An optional version of a compiler.
  mutating func version(_ key: String, _ floors: VersionFloors) -> String? {
    guard let json = members[key]?.value, let text = string(json, key) else { return nil }
    guard let problem = floors.problem(with: text, of: key) else { return text }
    report(problem.message, at: json.span, help: [problem.help])
    return nil
  }

  mutating func report(
    _ message: String, at span: Span, labels: [Label] = [], help: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(.invalidConfiguration, message, at: span, labels: labels, help: help))
  }

  mutating func add(_ more: [Diagnostic]) {
    diagnostics += more
  }

  /// The position of problems with the whole object.
  var firstByte: Span {
    Span(file: span.file, start: span.start, end: span.start + 1)
  }

  /// Suggests the nearest name, or lists all.
  private static func suggestion(
    for name: String, among names: [String], _ noun: String
  ) -> [String] {
    if let nearest = nearestName(to: name, among: names) { return ["did you mean `\(nearest)`?"] }
    return ["possible \(noun): \(names.map { "`\($0)`" }.joined(separator: ", "))"]
  }
}
