// What a host can do wrong with an address, and with a handle. Run with rust.wasm beside this file: node main.js
import { readFileSync } from "node:fs";

const wasm = readFileSync(new URL("rust.wasm", import.meta.url));
const module = new WebAssembly.Module(wasm);
const makeGuest = () => new WebAssembly.Instance(module).exports;

/** Whether a call has an answer. It doesn't if the guest traps. */
function answers(call) {
  try {
    call();
    return "it answers";
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    return "an error";
  }
}

console.log("addresses");
const raw = makeGuest();
const a = raw.raw_new(3, 4);
console.log(`  length: ${raw.raw_length(a)}`);
console.log(`  a number: ${answers(() => raw.raw_length(16))}`);
const circle = raw.raw_circle();
console.log(`  a circle: ${answers(() => raw.raw_length(circle))}`);
raw.raw_drop(a);
console.log(`  dropped: ${answers(() => raw.raw_length(a))}`);
const b = raw.raw_new(6, 8);
console.log(`  dropped, and another made: ${raw.raw_length(a)}`);
const other = makeGuest();
other.raw_new(1, 0);
console.log(`  another guest: ${other.raw_length(b)}`);

console.log("handles");
const safe = makeGuest();
const c = safe.vector_new(3, 4);
console.log(`  length: ${safe.vector_length(c)}`);
safe.vector_drop(c);
const d = safe.vector_new(6, 8);
console.log(`  another: ${safe.vector_length(d)}`);
// Each on a guest of its own, since a guest that has trapped is not to be used again.
for (const [mistake, handle] of [["a number", 16], ["dropped", c]]) {
  const guest = makeGuest();
  guest.vector_drop(guest.vector_new(3, 4));
  guest.vector_new(6, 8);
  console.log(`  ${mistake}: ${answers(() => guest.vector_length(handle))}`);
}
console.log(
  `  another guest: ${answers(() => makeGuest().vector_length(d))}`,
);
