/// The stable word that names a kind of diagnostic, as printed in brackets and taken by users' tools.
///
/// The comment behind a case names the row of the table in the language reference that it stands for.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Input and output
  case cannotRead = "cannot-read"  // I01
  case cannotWrite = "cannot-write"
  case notGenerated = "not-generated"
  case outdatedFile = "outdated-file"
  case unformattedFile = "unformatted-file"
  case noWITFiles = "no-wit-files"
  case linkOutside = "link-outside"
  case invalidConfiguration = "invalid-configuration"
  case invalidOption = "invalid-option"
  case tooManyDiagnostics = "too-many-diagnostics"

  // Text and tokens
  case invalidUTF8 = "invalid-utf8"  // L01
  case bidirectionalControl = "bidirectional-control"  // L02
  case discouragedCharacter = "discouraged-character"  // L03
  case controlCharacter = "control-character"  // L04, L10
  case unexpectedCharacter = "unexpected-character"  // L05
  case unterminatedComment = "unterminated-comment"  // L06
  case invalidIdentifier = "invalid-identifier"  // L07, L08
  case unterminatedString = "unterminated-string"  // L09
  case unknownEscape = "unknown-escape"  // L11
  case malformedEscape = "malformed-escape"  // L12
  case invalidString = "invalid-string"  // L13

  // Grammar
  case unexpectedToken = "unexpected-token"  // P01
  case invalidListLength = "invalid-list-length"  // P02, P03, S05
  case invalidVersion = "invalid-version"  // P04
  case unknownAttribute = "unknown-attribute"  // P05, P06
  case nestedTooDeeply = "nested-too-deeply"  // P07, P08
  case misplacedAttribute = "misplaced-attribute"  // P09, P10, S09
  case duplicateAttribute = "duplicate-attribute"  // G01, G04
  case ambiguousLabel = "ambiguous-label"  // S10

  // Gates
  case invalidGate = "invalid-gate"  // G02, G03
  case invalidSince = "invalid-since"  // G05, G06
  case disabledItem = "disabled-item"  // G07
  case ungatedType = "ungated-type"  // G08
  case conflictingGates = "conflicting-gates"  // G09
  case doubtfulGate = "doubtful-gate"  // S10

  // Packages
  case missingPackageHeader = "missing-package-header"  // K01
  case packageMismatch = "package-mismatch"  // K02
  case duplicateDocumentation = "duplicate-documentation"  // K03
  case misplacedPackage = "misplaced-package"  // K04
  case duplicatePackage = "duplicate-package"  // K05
  case unknownPackage = "unknown-package"  // K06
  case packageCycle = "package-cycle"  // K07

  // Names
  case duplicateName = "duplicate-name"  // N01, N02, N10, N11, N12, N13, S01, S03, W01
  case caseOnlyDifference = "case-only-difference"  // S02, W06
  case unknownInterface = "unknown-interface"  // K08, N03
  case unknownWorld = "unknown-world"  // K09, N03
  case notAnInterface = "not-an-interface"  // N04
  case notAWorld = "not-a-world"  // N05
  case recursiveInterface = "recursive-interface"  // N06
  case unknownType = "unknown-type"  // N07, N09, N14, N15
  case notAType = "not-a-type"  // N08, N16
  case unusedUse = "unused-use"  // S07
  case ambiguousWorld = "ambiguous-world"
  case noWorld = "no-world"

  // Types and functions
  case recursiveType = "recursive-type"  // N17
  case emptyType = "empty-type"  // T01, T02
  case notAResource = "not-a-resource"  // T03, T04
  case invalidMapKey = "invalid-map-key"  // T05
  case invalidConstructorResult = "invalid-constructor-result"  // T06, T07
  case borrowInResult = "borrow-in-result"  // T08
  case tooManyFlags = "too-many-flags"  // S04

  // Worlds
  case duplicateInterface = "duplicate-interface"  // W02
  case unknownRename = "unknown-rename"  // W03
  case includeClash = "include-clash"  // W04
  case inconsistentExports = "inconsistent-exports"  // W05
  case tooManyItems = "too-many-items"

  // Backends
  case unsupportedFeature = "unsupported-feature"
  case nameCollision = "name-collision"
  case emptyExternalID = "empty-external-id"
}
