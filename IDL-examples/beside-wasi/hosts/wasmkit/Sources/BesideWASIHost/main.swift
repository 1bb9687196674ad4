// Run: swift run BesideWASIHost guest.wasm TEXTS
//
// As in ../swift, but preview 1 comes from WasmKit's own package.
import Foundation
import WasmKitWASI

/// Prints at once, so that the lines of the host and of the guest are in order.
nonisolated func write(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

final class Host: Census.Imports {
  private var files = 0

  func started(_ file: String) { write("host: reading \(file)") }

  func finished(_ file: String, words: UInt32) throws {
    write("host: \(file) has \(words) words")
    files += 1
    if files > 3 { throw PintleWITError() }
  }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
// What isn't named here, the guest doesn't get.
let wasi = try WASIBridgeToHost(
  environment: ["USER": "Ada"], preopens: ["/texts": CommandLine.arguments[2]])
let extra = PintleExtraImports { imports, store in wasi.link(to: &imports, store: store) }
let census = try Census(
  wasm: Array(wasm), imports: Host(), options: PintleOptions(extraImports: extra))

/// Prints what a call returns, or why it failed.
@MainActor func show(_ folder: String) throws {
  do {
    let summary = try census.count(folder)
    write(
      "\(folder): \(summary.words) words in \(summary.files) files, for example \(summary.longest)"
    )
  } catch let error as PintleWITError<String> {
    write("\(folder): error: \(error.payload)")
  }
}

try show("/texts")
try show("/")
try show("/texts")
