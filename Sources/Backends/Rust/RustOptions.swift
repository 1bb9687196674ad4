/// What a user can choose for Rust output.
package struct RustOptions: Equatable, Sendable {
  /// The spelling of extern blocks and export attributes.
  package enum Compiler: String, CaseIterable, Sendable {
    /// Rust 1.63 to 1.81, edition 2021.
    case v1_63 = "1.63"
    /// Rust 1.82 and later, editions 2021 and 2024.
    case v1_82 = "1.82"
  }

  package var rustVersion: Compiler
  /// The edition of the crate, `2021` or `2024`; `nil` when it doesn't matter.
  package var edition: String?

  package init(rustVersion: Compiler = .v1_82, edition: String? = nil) {
    self.rustVersion = rustVersion
    self.edition = edition
  }
}
