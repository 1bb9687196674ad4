import PintleCodegen

/// The options of the Rust backend. Those that wit-bindgen has too have its names.
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

  /// The `Error` trait that error types implement.
  package enum ErrorTrait: String, CaseIterable, Sendable {
    /// The one of `core` if all compilers have it.
    case auto
    case std
    case core
    /// They implement none.
    case none
  }

  /// When strings, chars and discriminants from the host are checked.
  package enum LiftChecks: String, CaseIterable, Sendable {
    case full
    /// In builds with debug assertions.
    case debug
  }

  package var rustVersion = Compiler.since182
  package var allocator = Allocator.auto
  package var errorTrait = ErrorTrait.auto
  package var liftChecks = LiftChecks.full
  package var needsStdFeature = false
  package var omitsConstructors = false
  /// `KEY=PATH` or `KEY=generate`.
  package var with: [String] = []
  package var skip: [String] = []
  package var derives: [String] = []
  package var underivedTypes: [String] = []
  package var derivesForUnusedTypes = false
  package var stubs = false
  package var macroName: String?
  package var exportsMacro = false
  package var bindingsModule: String?
  package var suffix: String?
  // These are accepted because build scripts for wit-bindgen have them; Pintle's output needs none of them.
  private var generateAll = false
  private var format = false
  private var omitsSectionHelpers = false

  package init() {}

  package static let table: [OptionRow<RustOptions>] = [
    OptionRow(
      version: "rust-version", \.rustVersion, { $0.rustVersion = $1 },
      "the version of the oldest compiler that has to accept the output, 1.63 or later."),
    OptionRow(
      "allocator", \.allocator, { $0.allocator = $1 },
      "whether the file defines the allocator that hosts call, of which a module may have only "
        + "one; with auto, if some function needs it."),
    OptionRow(
      "with", placeholder: "KEY=PATH", \.with, { $0.with = $1 },
      "use the module at PATH instead of generating that of the imported interface KEY, or a "
        + "type instead of KEY/TYPE. KEY=generate does nothing."),
    OptionRow(
      "skip", placeholder: "NAME", \.skip, { $0.skip = $1 },
      "leave out the functions with a name, written as in the output of pintle abi."),
    OptionRow(
      "additional-derive-attributes", placeholder: "TRAIT", \.derives, { $0.derives = $1 },
      "traits that the records, variants and enums of functions derive too."),
    OptionRow(
      "additional-derive-ignore", placeholder: "TYPE", \.underivedTypes,
      { $0.underivedTypes = $1 }, "types that don't derive them, by their WIT names."),
    OptionRow(
      "generate-unused-types", \.derivesForUnusedTypes, { $0.derivesForUnusedTypes = $1 },
      "types that no function uses derive them too."),
    OptionRow(
      "stubs", \.stubs, { $0.stubs = $1 },
      "also define and export a type that implements all traits, with functions that panic."),
    OptionRow(
      "export-macro-name", placeholder: "NAME", \.macroName, { $0.macroName = $1 },
      "the name of the macro export."),
    OptionRow(
      "pub-export-macro", \.exportsMacro, { $0.exportsMacro = $1 },
      "make that macro available to other crates."),
    OptionRow(
      "default-bindings-module", placeholder: "PATH", \.bindingsModule,
      { $0.bindingsModule = $1 },
      "the module that export!(Type) refers to. Without this option, the current one."),
    OptionRow(
      "std-feature", \.needsStdFeature, { $0.needsStdFeature = $1 },
      "use std only if the crate's feature std is on."),
    OptionRow(
      "error-trait", \.errorTrait, { $0.errorTrait = $1 },
      "the Error trait that error types implement; core has one since Rust 1.81."),
    OptionRow(
      "lift-checks", \.liftChecks, { $0.liftChecks = $1 },
      "when strings, chars and discriminants from the host are checked: always, or only in debug "
        + "builds."),
    OptionRow(
      "disable-run-ctors-once-workaround", \.omitsConstructors, { $0.omitsConstructors = $1 },
      "don't run static constructors at the first call."),
    OptionRow(
      "type-section-suffix", placeholder: "TEXT", \.suffix, { $0.suffix = $1 },
      "tells apart two worlds with the same name in one crate."),
    OptionRow(
      "generate-all", \.generateAll, { $0.generateAll = $1 },
      "no effect: all interfaces are generated."),
    OptionRow(
      "format", \.format, { $0.format = $1 }, "no effect: the output is formatted."),
    OptionRow(
      "disable-custom-section-link-helpers", \.omitsSectionHelpers,
      { $0.omitsSectionHelpers = $1 }, "no effect: the output has no custom section."),
  ]
}
