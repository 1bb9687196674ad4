// Run: swift run StringsHost guest.wasm
import Foundation

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let text = try Strings(wasm: Array(wasm)).text
let before = try text.allocated()

print("shout: \(try text.shout("Grüße, 世界!"))")
let words = try text.words("  one two  três ")
print("words: \(words.count)")
print("join: \(try text.join(words, separator: " + "))")

for line in ["width = 640 # pixels", "height=-1", " ", "width", "width = wide"] {
  do {
    let setting = try text.parse(line)
    print("parse: \(setting.name), \(setting.value), \(setting.comment ?? "no comment")")
  } catch let error as Strings.ParseError {
    // `result<setting, parse-error>`: the error case is thrown.
    switch error {
    case .empty: print("parse: empty")
    case .noEquals: print("parse: no-equals")
    case .badNumber: print("parse: bad-number")
    }
  }
}
print("format: \(try text.format(Strings.Setting(name: "depth", value: 24, comment: nil)))")
print("format: \(try text.format(Strings.Setting(name: "depth", value: 24, comment: "bits")))")

print("after-prefix: \(try text.afterPrefix("--size", prefix: "--") ?? "none")")
print("after-prefix: \(try text.afterPrefix("size", prefix: "--") ?? "none")")

print("divide: \(try text.divide(-7, 2))")
do {
  _ = try text.divide(1, 0)
} catch let error as Strings.WITError<String> {
  print("divide: \(error.payload)")
}

print("leaked bytes: \(try text.allocated() - before)")
