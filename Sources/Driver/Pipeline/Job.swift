import PintleABI
import PintleDiagnostics
import PintleRust
import PintleSwift
import PintleTypeScript

/// The target languages, by the names that users write.
package enum Language: String, CaseIterable, Sendable {
  case rust, swift
  case typescript

  /// Its name in a sentence.
  package var title: String {
    switch self {
    case .rust: "Rust"
    case .swift: "Swift"
    case .typescript: "TypeScript"
    }
  }

  /// What the names of its files end in.
  package var fileExtensions: [String] {
    switch self {
    case .rust: [".rs"]
    case .swift: [".swift"]
    case .typescript: [".ts", ".js"]
    }
  }
}

/// A language with what the user chose for it.
package enum Target: Equatable, Sendable {
  case rust(RustOptions)
  case swift(SwiftOptions)
  case typescript(TypeScriptOptions)

  package init(_ language: Language) {
    switch language {
    case .rust: self = .rust(RustOptions())
    case .swift: self = .swift(SwiftOptions())
    case .typescript: self = .typescript(TypeScriptOptions())
    }
  }

  package var language: Language {
    switch self {
    case .rust: .rust
    case .swift: .swift
    case .typescript: .typescript
    }
  }
}

/// One set of bindings to make, and where it goes.
package struct Output: Equatable, Sendable {
  package var target: Target
  /// The folder of its files.
  package var folder: String
  /// The name of the main file, when the user named it; the backend chooses one otherwise.
  package var fileName: String?
  /// Where pintle.json asks for it.
  package var span: Span?

  package init(target: Target, folder: String, fileName: String? = nil, span: Span? = nil) {
    self.target = target
    self.folder = folder
    self.fileName = fileName
    self.span = span
  }
}

/// How `wit` prints packages.
package enum PackageForm: Sendable {
  /// Canonical WIT.
  case text
  case json
}

/// Everything that one run of `generate` or `check` is asked for.
package struct Job: Equatable, Sendable {
  /// A file, a folder, or `-` for standard input.
  package var wit: String
  /// `nil` when the package has one world only.
  package var world: String?
  /// Where pintle.json names the world.
  package var worldSpan: Span?
  /// What waits for other features is left out.
  package var features: FeatureSet
  package var outputs: [Output]
  /// Whether files that Pintle did not write may be replaced.
  package var force: Bool
  /// The names of the files that have to come out, no more and no less; `nil` when any may.
  package var expectedFiles: [String]?

  package init(
    wit: String, world: String? = nil, worldSpan: Span? = nil, features: FeatureSet = .none,
    outputs: [Output], force: Bool = false, expectedFiles: [String]? = nil
  ) {
    self.wit = wit
    self.world = world
    self.worldSpan = worldSpan
    self.features = features
    self.outputs = outputs
    self.force = force
    self.expectedFiles = expectedFiles
  }
}

/// Everything that one run of `abi` is asked for.
package struct ABIRequest: Sendable {
  package enum Form: Sendable {
    /// For a person.
    case text
    case json
    /// How one function crosses, by its name.
    case plans(of: String)
  }

  /// What the user can choose core names from.
  package static let nameSchemes = NameScheme.allCases.map(\.rawValue)

  /// Files, folders, or `-` for standard input: the root, then what it depends on.
  package var wit: [String]
  /// `nil` when the package has one world only.
  package var world: String?
  /// What waits for other features is left out.
  package var features: FeatureSet
  package var names: NameScheme
  package var form: Form

  /// - Parameter names: one of ``nameSchemes``; without it the first.
  package init(
    wit: [String], world: String?, features: FeatureSet, names: String?, form: Form
  ) {
    self.wit = wit
    self.world = world
    self.features = features
    self.names = names.flatMap(NameScheme.init) ?? .legacy
    self.form = form
  }
}
