import PintleDiagnostics
import PintleModel

/// The features that the output for a language doesn't support yet.
package struct LanguageLimits: Sendable {
  package enum Construct: Sendable, CaseIterable {
    case map, fixedLengthList

    /// The construct in a message, after "needs".
    var description: String {
      switch self {
      case .map: "a map"
      case .fixedLengthList: "a fixed-length list"
      }
    }
  }

  /// The name of the language in messages: `Rust`.
  package let language: String
  /// The constructs that aren't supported.
  package let constructs: Set<Construct>
  package let supportsImportedResources: Bool
  /// Whether an interface with resources may be exported under two names.
  package let supportsRepeatedResources: Bool
  /// Whether an unsupported named type is left out with a warning, so that only functions that use it are errors.
  package let omitsTypes: Bool

  package init(
    language: String, constructs: Set<Construct> = Set(Construct.allCases),
    supportsImportedResources: Bool = false, supportsRepeatedResources: Bool = false,
    omitsTypes: Bool = false
  ) {
    self.language = language
    self.constructs = constructs
    self.supportsImportedResources = supportsImportedResources
    self.supportsRepeatedResources = supportsRepeatedResources
    self.omitsTypes = omitsTypes
  }

  /// - Parameter problem: a main clause: "function `f` needs a map".
  package func unsupported(_ problem: String, at span: Span, help: [String] = []) -> Diagnostic {
    Diagnostic(
      .unsupportedFeature, "\(problem), which \(language) output doesn't support yet", at: span,
      help: help)
  }
}
