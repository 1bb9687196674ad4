// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { instantiate, WitError } from "./strings.ts";

const { text } = await instantiate(new URL("guest.wasm", import.meta.url));
const before = text.allocated();

console.log(`shout: ${text.shout("Grüße, 世界!")}`);
const words = text.words("  one two  três ");
console.log(`words: ${words.length}`);
console.log(`join: ${text.join(words, " + ")}`);

const lines = [
  "width = 640 # pixels",
  "height=-1",
  " ",
  "width",
  "width = wide",
];
for (const line of lines) {
  try {
    const { name, value, comment } = text.parse(line);
    console.log(`parse: ${name}, ${value}, ${comment ?? "no comment"}`);
  } catch (error) {
    // `result<setting, parse-error>`: the error case is thrown.
    if (!(error instanceof WitError)) throw error;
    console.log(`parse: ${error.payload}`);
  }
}
console.log(`format: ${text.format({ name: "depth", value: 24 })}`);
console.log(
  `format: ${text.format({ name: "depth", value: 24, comment: "bits" })}`,
);

console.log(`after-prefix: ${text.afterPrefix("--size", "--") ?? "none"}`);
console.log(`after-prefix: ${text.afterPrefix("size", "--") ?? "none"}`);

console.log(`divide: ${text.divide(-7, 2)}`);
try {
  text.divide(1, 0);
} catch (error) {
  if (!(error instanceof WitError)) throw error;
  console.log(`divide: ${error.payload}`);
}

console.log(`leaked bytes: ${text.allocated() - before}`);
