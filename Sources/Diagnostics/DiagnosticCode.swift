/// The stable word that names a kind of diagnostic, as printed in brackets and taken by users' tools.
///
/// The comment behind a case names the row of the table in the language reference that it stands for.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Input and output
  case cannotRead = "cannot-read"  // I01
  case cannotWrite = "cannot-write"
  case notGenerated = "not-generated"
  case noWITFiles = "no-wit-files"
  case invalidConfiguration = "invalid-configuration"
  case invalidOption = "invalid-option"

  // Backends
  case unsupportedFeature = "unsupported-feature"
  case nameCollision = "name-collision"
  case emptyExternalID = "empty-external-id"
}
