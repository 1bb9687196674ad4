import Foundation

@testable import PintleSupport

/// The engine of PINTLE_WASM_LIBRARY, with Wasmtime's own functions or only with the standard API.
extension TestGuest {
  static let isPossible = ProcessInfo.processInfo.environment["PINTLE_WASM_LIBRARY"] != nil

  /// The ways in which guests are stopped wherever they are.
  static let interruptibleWays = ways

  static func engine(_ usesWasmtimeEntryPoints: Bool) throws -> PintleEngine {
    try PintleEngine(usesWasmtimeEntryPoints: usesWasmtimeEntryPoints)
  }
}
