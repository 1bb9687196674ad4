/// What a user can choose for Rust output.
package struct RustOptions: Equatable, Sendable {
  /// The spelling of extern blocks and export attributes.
  package enum Compiler: String, CaseIterable, Sendable {
    /// Rust 1.63 to 1.81, edition 2021.
    case since163 = "1.63"
    /// Rust 1.82 and later, editions 2021 and 2024.
    case since182 = "1.82"
  }

  /// Whether the file defines the allocator function that hosts call. A module may have it once only.
  package enum Allocator: String, CaseIterable, Sendable {
    /// When some function of the world needs it.
    case auto
    case always
    case never
  }

  package var rustVersion: Compiler
  /// The edition of the crate, `2021` or `2024`; `nil` when it doesn't matter.
  package var edition: String?
  package var allocator: Allocator

  package init(
    rustVersion: Compiler = .since182, edition: String? = nil, allocator: Allocator = .auto
  ) {
    self.rustVersion = rustVersion
    self.edition = edition
    self.allocator = allocator
  }
}
