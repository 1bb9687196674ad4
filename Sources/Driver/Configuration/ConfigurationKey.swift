import PintleCodegen

/// The keys of pintle.json.
enum ConfigurationKey: String, CaseIterable {
  /// Editors find the schema by it. Pintle ignores its value.
  case schema = "$schema"
  case wit, world, features, outputs

  /// The keys of an output in every language. The options of the language are keys too.
  enum OfOutput: String, CaseIterable {
    case language, path
  }

  /// What its value means, for `pintle schema`.
  var help: String {
    switch self {
    case .schema: "Where editors find this schema."
    case .wit:
      "A .wit file, or a folder of .wit files with dependencies in deps/; or several: the package, "
        + "then the packages that it depends on."
    case .world: "The world; required if the package has several."
    case .features: "The features whose @unstable items are kept."
    case .outputs: "The bindings to generate."
    }
  }
}

extension ConfigurationKey.OfOutput {
  /// What its value means, for `pintle schema`.
  var help: String {
    switch self {
    case .language: "The language of the bindings."
    case .path:
      "A folder, or a file whose name ends in that of the language. Inside the folder of the "
        + "configuration. The build plugin for Swift needs none."
    }
  }

  /// Whether every output of a backend has the key.
  func isRequired(by backend: any Backend) -> Bool {
    self == .language || backend.needsPath
  }
}
