/// How `wit` prints packages.
package enum PackageForm: Sendable {
  /// Canonical WIT.
  case text
  case json
}
