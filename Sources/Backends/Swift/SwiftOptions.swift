import PintleCodegen

/// The options of the Swift backend.
package struct SwiftOptions: BackendOptions {
  /// The engine whose adapter is generated.
  package enum Engine: String, CaseIterable, Sendable {
    case wasmCAPI = "wasm-c-api"
    case wasmKit = "wasmkit"
    case javaScriptCore = "javascriptcore"
    /// The user writes the adapter.
    case none

    package var isSupported: Bool { self == .wasmCAPI || self == .none }
  }

  /// The access level of all generated declarations.
  package enum Access: String, CaseIterable, Sendable {
    case `internal`, `package`, `public`
  }

  package var engine = Engine.wasmCAPI
  package var access = Access.internal

  package init() {}

  package static let table: [OptionRow<SwiftOptions>] = [
    OptionRow(
      "engine", \.engine, { $0.engine = $1 },
      "what runs the module: wasm-c-api, any engine with the standard C API, such as Wasmtime; "
        + "or with none, an adapter that you write. \(unsupported) not supported yet."),
    OptionRow(
      "access", \.access, { $0.access = $1 }, "the access level of the declarations."),
  ]

  private static var unsupported: String {
    let names = Engine.allCases.filter { !$0.isSupported }.map(\.rawValue)
    return names.joined(separator: " and ") + (names.count == 1 ? " is" : " are")
  }
}
