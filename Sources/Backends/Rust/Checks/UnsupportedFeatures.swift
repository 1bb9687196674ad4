import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds what Rust output can't express yet.
enum UnsupportedFeatures {
  static let limits = LanguageLimits(language: "Rust", omitsTypes: true)

  static func checker(_ input: BackendInput, _ types: TypePrinter) -> FeatureChecker {
    FeatureChecker(input, limits) { type in
      guard case .defined(let id) = type, types.model[id].name != nil,
        types.abi.contents(of: type).contains(.borrows),
        !types.model[id].isResource(in: types.model)
      else { return nil }
      return "borrowed handles inside a named type"
    }
  }
}
