// Run: swift run BesideWASIHost guest.wasm FOLDER
import Foundation

final class Host: Census.Imports {
  private var files = 0

  func started(_ file: String) { print("host: reading \(file)") }

  func finished(_ file: String, words: UInt32) throws {
    print("host: \(file) has \(words) words")
    files += 1
    if files > 3 { throw PintleWITError() }
  }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
// What isn't named here, the guest doesn't get.
let wasi = PintleExtraImports.wasi(
  environment: ["USER": "Ada"],
  output: .function { print(String(decoding: $0, as: UTF8.self), terminator: "") },
  folders: [.init(CommandLine.arguments[2], as: "/texts")])
let census = try Census(
  wasm: Array(wasm), imports: Host(), options: PintleOptions(extraImports: wasi))

/// Prints what a call returns, or why it failed.
@MainActor func show(_ folder: String) throws {
  do {
    let summary = try census.count(folder)
    print(
      "\(folder): \(summary.words) words in \(summary.files) files, for example \(summary.longest)"
    )
  } catch let error as PintleWITError<String> {
    print("\(folder): error: \(error.payload)")
  }
}

try show("/texts")
try show("/")
try show("/texts")
