/// The stable name of a kind of diagnostic, which is printed in brackets and which users' tools rely on.
///
/// The messages are where the problems are found, mostly in the parser and the resolver: search for the case, for example
/// `.unknownType`. What `pintle explain` prints about each code is in the folder Explanations, in a file for each section of
/// this list.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Input and output
  case cannotRead = "cannot-read"
  case cannotWrite = "cannot-write"
  case notGenerated = "not-generated"
  case outdatedFile = "outdated-file"
  case unformattedFile = "unformatted-file"
  case noWITFiles = "no-wit-files"
  case invalidConfiguration = "invalid-configuration"
  case invalidOption = "invalid-option"
  case tooManyItems = "too-many-items"
  case tooManyDiagnostics = "too-many-diagnostics"

  // Tokens
  case invalidUTF8 = "invalid-utf8"
  case bidirectionalControl = "bidirectional-control"
  case discouragedCharacter = "discouraged-character"
  case controlCharacter = "control-character"
  case unexpectedCharacter = "unexpected-character"
  case unterminatedComment = "unterminated-comment"
  case invalidIdentifier = "invalid-identifier"
  case unterminatedString = "unterminated-string"
  case unknownEscape = "unknown-escape"
  case malformedEscape = "malformed-escape"
  case invalidString = "invalid-string"

  // Grammar
  case unexpectedToken = "unexpected-token"
  case invalidListLength = "invalid-list-length"
  case invalidVersion = "invalid-version"
  case unknownAttribute = "unknown-attribute"
  case nestedTooDeeply = "nested-too-deeply"
  case misplacedAttribute = "misplaced-attribute"
  case duplicateAttribute = "duplicate-attribute"
  case ambiguousLabel = "ambiguous-label"

  // Gates
  case invalidGate = "invalid-gate"
  case invalidSince = "invalid-since"
  case disabledItem = "disabled-item"
  case ungatedType = "ungated-type"
  case conflictingGates = "conflicting-gates"
  case doubtfulGate = "doubtful-gate"

  // Packages
  case missingPackageHeader = "missing-package-header"
  case packageMismatch = "package-mismatch"
  case duplicateDocumentation = "duplicate-documentation"
  case misplacedPackage = "misplaced-package"
  case duplicatePackage = "duplicate-package"
  case unknownPackage = "unknown-package"
  case packageCycle = "package-cycle"

  // Names
  case duplicateName = "duplicate-name"
  case caseOnlyDifference = "case-only-difference"
  case unknownInterface = "unknown-interface"
  case unknownWorld = "unknown-world"
  case notAnInterface = "not-an-interface"
  case notAWorld = "not-a-world"
  case recursiveInterface = "recursive-interface"
  case unknownType = "unknown-type"
  case notAType = "not-a-type"
  case unusedUse = "unused-use"

  // Types
  case recursiveType = "recursive-type"
  case emptyType = "empty-type"
  case notAResource = "not-a-resource"
  case invalidMapKey = "invalid-map-key"
  case invalidConstructorResult = "invalid-constructor-result"
  case borrowInResult = "borrow-in-result"
  case tooManyFlags = "too-many-flags"

  // Worlds
  case duplicateInterface = "duplicate-interface"
  case unknownRename = "unknown-rename"
  case includeClash = "include-clash"
  case inconsistentExports = "inconsistent-exports"
  case ambiguousWorld = "ambiguous-world"
  case noWorld = "no-world"

  // Backends
  case unsupportedFeature = "unsupported-feature"
  case nameCollision = "name-collision"
  case emptyExternalID = "empty-external-id"

  // Modules
  case notAModule = "not-a-module"
  case malformedModule = "malformed-module"
  case moduleMismatch = "module-mismatch"
}
