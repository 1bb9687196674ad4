import PintleCodegen

/// The options of the Swift backend.
package struct SwiftOptions: BackendOptions {
  /// The engine whose adapter is generated.
  package enum Engine: String, CaseIterable, Sendable {
    case wasmKit = "wasmkit"
    case wasmCAPI = "wasm-c-api"
    case javaScriptCore = "javascriptcore"
    /// The user writes the adapter.
    case none
  }

  /// The access level of all generated declarations.
  package enum Access: String, CaseIterable, Sendable {
    case `internal`, `package`, `public`
  }

  /// Where the types are that all bindings have in common.
  package enum Support: String, CaseIterable, Sendable {
    /// In the support code.
    case own
    /// In the library `PintleTypes` of Pintle's package.
    case module
  }

  package var engine = Engine.wasmKit
  package var access = Access.internal
  package var support = Support.own
  package var omitSupport = false
  package var borrow: [String] = []
  package var lease: [String] = []
  package var codable = false
  package var utf8Spans = false
  package var inlineArrays = false
  /// The worlds whose guests implement interfaces that the world imports.
  package var importFrom: [String] = []

  package init() {}

  package static let table: [OptionRow<SwiftOptions>] = [
    OptionRow(
      "engine", \.engine, { $0.engine = $1 },
      "what runs the module: wasmkit, an interpreter that is a Swift package; "
        + "wasm-c-api, any engine with the standard C API, such as Wasmtime; "
        + "javascriptcore, Apple's framework or WebKitGTK's library; "
        + "or with none, an adapter that you write."
    ).notNamedInOutput,
    OptionRow(
      "access", \.access, { $0.access = $1 }, "the access level of the declarations."),
    OptionRow(
      "support", \.support, { $0.support = $1 },
      "where the types are that all bindings have in common, such as that of errors: own, in the support code; "
        + "module, in the library PintleTypes of Pintle's package, so that several modules share them."
    ),
    OptionRow(
      "omit-support", \.omitSupport, { $0.omitSupport = $1 },
      "leaves out the support code, which the bindings of another world in the same Swift module have."
    ),
    OptionRow(
      "borrow", placeholder: "FUNCTION", \.borrow, { $0.borrow = $1 },
      "number lists and texts that a function gets are views instead of copies (Span), valid for the call. "
        + "The function is written as INTERFACE#FUNCTION; * stands for any text."),
    OptionRow(
      "lease", placeholder: "FUNCTION", \.lease, { $0.lease = $1 },
      "a closure reads the number list or text that an exported function returns in the guest's memory (Span), "
        + "and then it is freed."),
    OptionRow(
      "utf8-spans", \.utf8Spans, { $0.utf8Spans = $1 },
      "views of texts are of the type UTF8Span, which needs macOS 26 at run time, instead of Span<UInt8>."
    ),
    OptionRow(
      "import-from", placeholder: "WORLD", \.importFrom, { $0.importFrom = $1 },
      "the imported interfaces that WORLD exports are those of its guest, whose bindings are in "
        + "the same Swift module. If the output is one file, it leaves the support code to those."),
    OptionRow(
      "inline-arrays", \.inlineArrays, { $0.inlineArrays = $1 },
      "lists of fixed length are of the type InlineArray, which needs macOS 26 at run time."),
    OptionRow(
      "codable", \.codable, { $0.codable = $1 },
      "types without objects conform to Codable."),
  ]
}
