// Run with calculator.wasm and lexer.wasm beside this file: deno run --allow-read main.ts
import { type Calculator, instantiate, WitError } from "./calculator.ts";
import { instantiate as instantiateLexer } from "./lexer.ts";

const lexerURL = new URL("lexer.wasm", import.meta.url);
const lexer = await instantiateLexer(lexerURL);
const { Tokenizer, live } = lexer.tokens;
// What the calculator imports: the tokens of the other guest.
const calculatorURL = new URL("calculator.wasm", import.meta.url);
const calculator = await instantiate(calculatorURL, {
  "example:pipeline/tokens": lexer.tokens,
});

function show(name: string, value: () => number): void {
  try {
    console.log(`${name} = ${value().toFixed(1)}`);
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    const problem = error.payload as Calculator.Problem;
    switch (problem.tag) {
      case "token": {
        // The lexer's error, which the calculator passed on.
        const { text, position } = problem.val;
        console.log(`${name}: ${text} at ${position} is no number`);
        break;
      }
      case "unexpected":
        console.log(`${name}: unexpected ${problem.val}`);
    }
  }
}

for (const text of ["1 + 2 * (3 - 4.5)", "7 / (2 + ", "1 + 2x3"]) {
  show(text, () => calculator.calculate(text));
}
console.log(`alive: ${live()}`);

// An object of the lexer, which the host passes to the calculator: first for a call, then for good.
const first = new Tokenizer("40 +");
console.log(`starts with a number: ${calculator.startsWithNumber(first)}`);
console.log(`starts with a number: ${calculator.startsWithNumber(first)}`);
const second = new Tokenizer("8 * (2 + 3)");
console.log(`alive: ${live()}`);
show("the rest", () => calculator.calculateTokens(second));
console.log(`alive: ${live()}`);
try {
  second.next();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.log("the calculator consumed it");
}
first[Symbol.dispose]();

// An object of another instance isn't one of this lexer.
const other = await instantiateLexer(lexerURL);
try {
  using tokens = new other.tokens.Tokenizer("1");
  calculator.calculateTokens(tokens);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.log("the other lexer's: refused");
}
console.log(`alive: ${live()}, ${other.tokens.live()}`);
