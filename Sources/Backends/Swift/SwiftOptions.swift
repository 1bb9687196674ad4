/// What a user can choose for Swift output.
package struct SwiftOptions: Equatable, Sendable {
  /// The engine whose adapter is written beside the world's file.
  package enum Engine: String, CaseIterable, Sendable {
    case wasmKit = "wasmkit"
    case wasmCAPI = "wasm-c-api"
    case javaScriptCore = "javascriptcore"
    /// No adapter: the user writes one.
    case none
  }

  /// The access level of all generated declarations.
  package enum Access: String, CaseIterable, Sendable {
    case `internal`, `package`, `public`
  }

  package var engine: Engine
  package var access: Access

  package init(engine: Engine = .wasmKit, access: Access = .internal) {
    self.engine = engine
    self.access = access
  }
}
