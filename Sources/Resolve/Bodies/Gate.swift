import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The gate of an item: the meaning of its `@since`, `@unstable` and `@deprecated`.
struct Gate {
  static let none = Gate(stability: nil, span: nil)

  var stability: Stability?
  /// The name of the attribute that determines it.
  var span: Span?

  init(stability: Stability?, span: Span?) {
    self.stability = stability
    self.span = span
  }

  init(_ prefix: ItemPrefix, _ report: (Diagnostic) -> Void = { _ in }) {
    self = .none
    if prefix.attributes.isEmpty { return }
    let attributes = GateAttributes(prefix.attributes, report)
    if let since = attributes.since, let unstable = attributes.unstable {
      report(
        Diagnostic(
          .invalidGate, "`@since` and `@unstable` cannot be combined", at: since.name,
          labels: [Label("the other gate", at: unstable.name)],
          help: ["keep `@unstable` until the item is stable"]))
    } else if let since = attributes.since {
      span = since.name
      stability = .stable(
        since: since.version.text, deprecated: attributes.deprecated?.version.text)
      attributes.warnAboutOrder(report)
    } else if let unstable = attributes.unstable {
      span = unstable.name
      stability = .unstable(
        feature: unstable.feature, deprecated: attributes.deprecated?.version.text)
    } else if let deprecated = attributes.deprecated {
      report(
        Diagnostic(
          .invalidGate, "`@deprecated` needs `@since` or `@unstable`", at: deprecated.name,
          help: ["add the version that introduced the item: `@since(version = …)`"]))
    }
  }

  /// In words, why an item cannot be available as early as its gate claims.
  func weakness(within outer: Gate) -> String? {
    guard case .stable(let since, _) = stability else { return nil }
    switch outer.stability {
    case .unstable(let feature, _): return "requires the feature `\(feature)`"
    case .stable(let start, _):
      if since == start { return nil }
      guard let own = SemanticVersion(since), let first = SemanticVersion(start), own < first
      else { return nil }
      return "starts at \(start), not \(since)"
    case nil: return nil
    }
  }
}

/// The gate attributes of an item, each at most once.
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
      if let first { report(.duplicateAttribute(attribute.name, first: first)) }
    }
  }

  func warnAboutOrder(_ report: (Diagnostic) -> Void) {
    guard let since, let deprecated, let first = SemanticVersion(since.version.text),
      let last = SemanticVersion(deprecated.version.text), last <= first
    else { return }
    report(
      Diagnostic(
        .doubtfulGate,
        "deprecated in \(deprecated.version.text), but introduced in \(since.version.text)",
        at: deprecated.name, severity: .warning, labels: [Label("introduced", at: since.name)]))
  }
}

extension Diagnostic {
  fileprivate static func duplicateAttribute(_ name: Identifier, first: Span) -> Diagnostic {
    Diagnostic(
      .duplicateAttribute, "`@\(name.text)` appears twice", at: name.span,
      labels: [Label("first used here", at: first)])
  }
}

extension DiagnosticCollector {
  /// The gate of an item; contradictory attributes are reported.
  func gate(_ prefix: ItemPrefix) -> Gate {
    Gate(prefix) { report($0) }
  }

  /// The text of `@external-id`; a second one is reported.
  func externalID(_ prefix: ItemPrefix) -> String? {
    var first: (text: String, span: Span)?
    for attribute in prefix.attributes {
      guard case .externalID(let text) = attribute.kind else { continue }
      if let first {
        report(.duplicateAttribute(attribute.name, first: first.span))
      } else {
        first = (text, attribute.name.span)
      }
    }
    return first?.text
  }

  /// Warns about external IDs on an item where they have no effect.
  func warnAboutExternalID(_ prefix: ItemPrefix, on item: String) {
    for attribute in prefix.attributes {
      guard case .externalID = attribute.kind else { continue }
      warn(
        .misplacedAttribute, "`@external-id` has no effect on \(item)", at: attribute.name.span)
    }
  }
}
