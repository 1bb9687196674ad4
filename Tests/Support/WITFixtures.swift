/// The packages of Tests/Fixtures/wit.
package enum WITFixtures {
  /// A file. Its path begins with `deps/` if it belongs to a dependency.
  package struct File: Sendable {
    package let path: String
    package let text: String
  }

  /// The folders of root packages. Each has all its dependencies in `deps/`.
  package static let folders = Repository.entries(of: root).filter { $0.hasPrefix("wasi-") }

  /// The paths of the folders of all packages.
  package static let packages = folders.flatMap { folder in
    Repository.entries(of: "\(root)/\(folder)/deps").map { "\(folder)/deps/\($0)" }
  }

  private static let root = "Tests/Fixtures/wit"

  /// The files of a folder, then those of its dependencies.
  package static func files(of folder: String) throws -> [File] {
    try files(in: "\(root)/\(folder)", as: "") + dependencies(of: folder)
  }

  /// The files of a package as the root, with all other packages of its release as dependencies.
  package static func files(ofPackage path: String) throws -> [File] {
    let parts = path.split(separator: "/").map(String.init)
    return try files(in: "\(root)/\(path)", as: "")
      + dependencies(of: parts[0]).filter { !$0.path.hasPrefix("deps/\(parts[2])/") }
  }

  private static func dependencies(of folder: String) throws -> [File] {
    try Repository.entries(of: "\(root)/\(folder)/deps").flatMap { name in
      try files(in: "\(root)/\(folder)/deps/\(name)", as: "deps/\(name)/")
    }
  }

  private static func files(in folder: String, as prefix: String) throws -> [File] {
    try Repository.entries(of: folder).filter { $0.hasSuffix(".wit") }.map { name in
      File(path: prefix + name, text: try Repository.read("\(folder)/\(name)"))
    }
  }
}
