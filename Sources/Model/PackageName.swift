/// The identity of a package: `namespace:name[@version]`.
package struct PackageName: Hashable, Sendable {
  package var namespace: String
  package var name: String
  /// The version as written, for example `1.2.3-rc.1+build`.
  package var version: String?

  package init(namespace: String, name: String, version: String?) {
    self.namespace = namespace
    self.name = name
    self.version = version
  }

  /// The same package without its version.
  package var unversioned: PackageName {
    PackageName(namespace: namespace, name: name, version: nil)
  }

  /// `namespace:name[@version]`.
  package var text: String { "\(namespace):\(name)\(versionSuffix)" }

  /// The path of an interface or a world of the package: `namespace:name/item[@version]`.
  package func path(of item: String) -> String { "\(namespace):\(name)/\(item)\(versionSuffix)" }

  private var versionSuffix: String { version.map { "@\($0)" } ?? "" }
}
