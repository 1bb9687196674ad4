// The core module, with Pintle's bindings. Run: swift run ComponentHost guest.wasm
import Foundation

struct Words: Translator.Imports {
  func lookUp(_ word: String) -> String? { ["good": "bon", "day": "jour"][word] }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let translator = try Translator(wasm: Array(wasm), imports: Words())

print("good day: \(try translator.translate("good day"))")
do {
  _ = try translator.translate("good night")
} catch let error as Translator.WITError<String> {
  print("good night: no word for \(error.payload)")
}
