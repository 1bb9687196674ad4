/// The declarations of WasmKit's module for WASI preview 1 that a host uses, as in release 0.3.1 and later.

import WasmKit

public class WASIBridgeToHost {
  public init(
    args: [String] = [], environment: [String: String] = [:], preopens: [String: String] = [:]
  ) throws {
    fatalError()
  }

  public func link(to imports: inout Imports, store: Store) { fatalError() }
}
