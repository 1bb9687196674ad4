// Run: deno run --allow-read main.ts calculator.wasm lexer.wasm
import { type Calculator, instantiate, WitError } from "./calculator.ts";
import { instantiate as instantiateLexer } from "./lexer.ts";

const wasm = await Deno.readFile(Deno.args[1]);
const lexer = await instantiateLexer(wasm);
const { Tokenizer, live } = lexer.tokens;
// What the calculator imports: the tokens of the other guest.
const calculator = await instantiate(await Deno.readFile(Deno.args[0]), {
  "example:pipeline/tokens": lexer.tokens,
});

function show(name: string, value: () => number): void {
  try {
    console.log(`${name} = ${value().toFixed(1)}`);
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    const problem: Calculator.Problem = error.payload;
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
const other = await instantiateLexer(wasm);
try {
  using tokens = new other.tokens.Tokenizer("1");
  calculator.calculateTokens(tokens);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.log("the other lexer's: refused");
}
console.log(`alive: ${live()}, ${other.tokens.live()}`);
