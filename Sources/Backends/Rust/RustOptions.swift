import PintleCodegen

/// The options of the Rust backend.
package struct RustOptions: BackendOptions {
  /// The compilers that accept the syntax of extern blocks and export attributes.
  package enum Compiler: String, CaseIterable, Sendable {
    /// Rust 1.63 to 1.81, edition 2021.
    case since163 = "1.63"
    /// Rust 1.82 and later, editions 2021 and 2024.
    case since182 = "1.82"
  }

  /// Whether the file defines the allocator function that hosts call. A module may have only one.
  package enum Allocator: String, CaseIterable, Sendable {
    /// If some function of the world needs it.
    case auto
    case always
    case never
  }

  package var rustVersion = Compiler.since182
  package var allocator = Allocator.auto

  package init() {}

  package static let table: [OptionRow<RustOptions>] = [
    OptionRow(
      "rust-version", \.rustVersion, { $0.rustVersion = $1 },
      "the oldest compiler that accepts the output."),
    OptionRow(
      "allocator", \.allocator, { $0.allocator = $1 },
      "whether the file defines the allocator that hosts call, of which a module may have only "
        + "one; with auto, if some function needs it."),
  ]
}
