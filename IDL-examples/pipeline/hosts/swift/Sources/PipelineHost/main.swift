// Run: swift run PipelineHost calculator.wasm lexer.wasm
import Foundation

/// What the calculator imports: the tokens of the other guest.
nonisolated struct Host: Calculator.Imports {
  let lexer: Lexer
}

func bytes(_ argument: Int) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[argument])))
}

let lexer = try Lexer(wasm: bytes(2))
let calculator = try Calculator(wasm: bytes(1), imports: Host(lexer: lexer))

func show(_ name: String, _ value: () throws -> Double) throws {
  do {
    print("\(name) = \(try value())")
  } catch Calculator.Problem.token(let mistake) {
    // The lexer's error, which the calculator passed on.
    print("\(name): \(mistake.text) at \(mistake.position) is no number")
  } catch Calculator.Problem.unexpected(let token) {
    print("\(name): unexpected \(token)")
  }
}

for text in ["1 + 2 * (3 - 4.5)", "7 / (2 + ", "1 + 2x3"] {
  try show(text) { try calculator.calculate(text) }
}
print("alive: \(try lexer.tokens.live())")

// An object of the lexer, which the host passes to the calculator: first for a call, then for good.
let first = try Lexer.Tokenizer(text: "40 +", in: lexer)
print("starts with a number: \(try calculator.startsWithNumber(first))")
print("starts with a number: \(try calculator.startsWithNumber(first))")
let second = try Lexer.Tokenizer(text: "8 * (2 + 3)", in: lexer)
print("alive: \(try lexer.tokens.live())")
try show("the rest") { try calculator.calculateTokens(second) }
print("alive: \(try lexer.tokens.live())")
do {
  _ = try second.next()
} catch Lexer.GuestError.useAfterMove {
  print("the calculator consumed it")
}
try first.close()

// An object of another instance isn't one of this lexer.
let other = try Lexer(wasm: bytes(2))
do {
  _ = try calculator.calculateTokens(Lexer.Tokenizer(text: "1", in: other))
} catch Lexer.GuestError.wrongInstance {
  print("the other lexer's: refused")
}
print("alive: \(try lexer.tokens.live()), \(try other.tokens.live())")
