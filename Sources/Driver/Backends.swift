import PintleCodegen
import PintleRust
import PintleSwift
import PintleTypeScript

package typealias Backend = PintleCodegen.Backend
package typealias VersionFloors = PintleCodegen.VersionFloors
package typealias FileNameProblem = PintleCodegen.FileNameProblem

/// The target languages.
package enum Backends {
  /// All backends with their default options, in the order of `--help`.
  package static let all: [any Backend] = [RustBackend(), SwiftBackend(), TypeScriptBackend()]

  package static func named(_ name: String) -> (any Backend)? {
    all.first { $0.name == name }
  }

  /// The languages whose backends have an option, for people.
  package static func titles(withOption name: String) -> String {
    all.filter { $0.hasOption(name) }.map(\.title).joined(separator: " and ")
  }
}
