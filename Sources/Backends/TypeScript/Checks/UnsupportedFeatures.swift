import PintleCodegen
import PintleDiagnostics

/// Finds what TypeScript output can't express yet.
enum UnsupportedFeatures {
  static func find(_ input: BackendInput) -> [Diagnostic] {
    FeatureChecker(input, LanguageLimits(language: "TypeScript")).find()
  }
}
