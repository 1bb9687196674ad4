import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The gates in front of an item.
struct Gate {
  static let none = Gate(stability: nil, span: nil)

  var stability: Stability?
  /// The name of the attribute that decides.
  var span: Span?

  /// The meaning of a list of attributes, with what is wrong with it.
  init(_ prefix: ItemPrefix, _ report: (Diagnostic) -> Void = { _ in }) {
    self = .none
    if prefix.attributes.isEmpty { return }
    let attributes = GateAttributes(prefix.attributes, report)
    if let since = attributes.since, let unstable = attributes.unstable {
      let labels = [Label("the other gate", at: unstable.name)]
      report(
        Diagnostic(
          .invalidGate, "`@since` and `@unstable` exclude each other", at: since.name,
          labels: labels, help: ["keep `@unstable` until the item is stable"]))
    } else if let since = attributes.since {
      span = since.name
      stability = .stable(
        since: since.version.text, deprecated: attributes.deprecated?.version.text)
      attributes.checkOrder(report)
    } else if let unstable = attributes.unstable {
      span = unstable.name
      stability = .unstable(
        feature: unstable.feature, deprecated: attributes.deprecated?.version.text)
    } else if let deprecated = attributes.deprecated {
      report(
        Diagnostic(
          .invalidGate, "`@deprecated` needs `@since` or `@unstable`", at: deprecated.name,
          help: ["say since when the item is there: `@since(version = …)`"]))
    }
  }

  init(stability: Stability?, span: Span?) {
    self.stability = stability
    self.span = span
  }
}

/// The attributes of an item that are gates, each at most once.
private struct GateAttributes {
  private(set) var since: (name: Span, version: VersionSyntax)?
  private(set) var unstable: (name: Span, feature: String)?
  private(set) var deprecated: (name: Span, version: VersionSyntax)?

  init(_ attributes: [AttributeSyntax], _ report: (Diagnostic) -> Void) {
    for attribute in attributes {
      let name = attribute.name.span
      let first: Span?
      switch attribute.kind {
      case .since(let version):
        first = since?.name
        since = since ?? (name, version)
      case .unstable(let feature):
        first = unstable?.name
        unstable = unstable ?? (name, feature.text)
      case .deprecated(let version):
        first = deprecated?.name
        deprecated = deprecated ?? (name, version)
      case .externalID: first = nil
      }
      if let first {
        report(
          Diagnostic(
            .duplicateAttribute, "`@\(attribute.name.text)` is given twice", at: name,
            labels: [Label("first given here", at: first)]))
      }
    }
  }

  func checkOrder(_ report: (Diagnostic) -> Void) {
    guard let since, let deprecated, let first = SemanticVersion(since.version.text),
      let last = SemanticVersion(deprecated.version.text), last <= first
    else { return }
    report(
      Diagnostic(
        .doubtfulGate,
        "deprecated since \(deprecated.version.text), but there since \(since.version.text)",
        at: deprecated.name, severity: .warning, labels: [Label("since", at: since.name)]))
  }
}

extension BodyResolver {
  /// What the gates of an item say; with what is wrong with them.
  ///
  /// - Parameter outer: the gate of the resource of a member; else that of the body counts.
  func gate(_ prefix: ItemPrefix, of name: Identifier, in outer: Gate = .none) -> Gate {
    let gate = reporter.gate(prefix)
    let enclosing = outer.stability == nil ? self.gate : outer
    if let reason = gate.weakness(within: enclosing), let span = enclosing.span {
      reporter.warn(
        .doubtfulGate, "the gate of `\(name.text)` is weaker than the one around it: \(reason)",
        at: name.span, labels: [Label("the gate around it", at: span)])
    }
    return gate
  }
}

/// Says of something that nobody finds that it is there, but not for this run.
func disabledNote(_ name: String, _ feature: String) -> String {
  "`\(name)` is disabled: it waits for the feature `\(feature)`"
}

func enablingHelp(_ feature: String) -> String {
  "enable the feature with `--features \(feature)`"
}

extension Gate {
  /// Why an item cannot be there when its gate says so; `nil` if it can.
  fileprivate func weakness(within outer: Gate) -> String? {
    guard case .stable(let since, _) = stability else { return nil }
    switch outer.stability {
    case .unstable(let feature, _): return "that waits for the feature `\(feature)`"
    case .stable(let start, _):
      guard let own = SemanticVersion(since), let first = SemanticVersion(start), own < first
      else { return nil }
      return "that is there since \(start), not \(since)"
    case nil: return nil
    }
  }
}

/// Compares the versions in the gates of a package with its own.
struct SinceCheck {
  private let name: PackageName
  private let version: SemanticVersion?
  private let isNamed: Bool
  private let reporter: Reporter
  /// The attributes and the items about which something was said.
  private var reported: Set<Span> = []
  private var problems: [String: Diagnostic?] = [:]

  init(_ package: PackageSource, reporter: Reporter) {
    name = package.name
    isNamed = package.isNamed
    self.reporter = reporter
    version = name.version.flatMap { SemanticVersion($0) }
  }

  /// Checks `@since` once for each attribute, although several items may have their gate from it.
  mutating func check(_ stability: Stability?, at span: Span, attribute: Span? = nil) {
    guard case .stable(let since, _) = stability, let problem = problem(with: since) else { return }
    if reported.contains(span) || attribute.map(reported.contains) == true { return }
    reported.insert(span)
    if let attribute { reported.insert(attribute) }
    var diagnostic = problem
    diagnostic.span = span
    if let attribute { diagnostic.labels = [Label("the gate", at: attribute)] }
    reporter.report(diagnostic, phase: .links)
  }

  private mutating func problem(with since: String) -> Diagnostic? {
    if let known = problems[since] { return known }
    let problem = newProblem(with: since)
    problems[since] = .some(problem)
    return problem
  }

  private func newProblem(with since: String) -> Diagnostic? {
    // What is wrong with the header has been said.
    guard isNamed, let item = SemanticVersion(since) else { return nil }
    if name.version == nil {
      return Diagnostic(
        .invalidSince, "package `\(name.text)` needs a version to use `@since`",
        help: ["write the version into the header: `package \(name.text)@\(since);`"])
    }
    guard let version, item > version else { return nil }
    return Diagnostic(
      .invalidSince, "version \(since) is newer than the package, `\(name.text)`",
      help: ["raise the version of the package, or gate the item with `@unstable`"])
  }
}
