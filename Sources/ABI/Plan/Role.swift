/// Which side runs a plan, and in which direction the call goes.
package enum Role: String, Hashable, CaseIterable, Sendable {
  /// The guest's wrapper of an import: lower arguments, call the host, lift the result.
  case guestCallsImport
  /// The guest's core export: lift arguments, call the user's function, lower the result.
  case guestImplementsExport
  /// The host's core function for an import: lift arguments, call the user's function, lower the result.
  case hostImplementsImport
  /// The host's wrapper of an export: lower arguments, call the guest, lift the result.
  case hostCallsExport

  package var isGuest: Bool {
    self == .guestCallsImport || self == .guestImplementsExport
  }
}
