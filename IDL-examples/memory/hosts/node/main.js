// Run with guest.wasm beside this file: node main.js
import { readFile } from "node:fs/promises";
import { control, instantiate, region } from "./samples.js";

// Compiled once, for both guests.
const wasm = await readFile(new URL("guest.wasm", import.meta.url));
const module = await WebAssembly.compile(wasm);

/** A guest with a memory of its own: 2 MiB at first, and at most 8 MiB. */
async function makeGuest() {
  const memory = { initial: 32, maximum: 128 };
  return await instantiate(module, {}, { memory });
}

/** The size of a guest's memory. */
function size(guest) {
  return guest[control].memory.buffer.byteLength;
}

/** Whether a number is anywhere in the guest's memory. A debugger or a profiler may look at it like this. */
function contains(value, guest) {
  return new Uint32Array(guest[control].memory.buffer).includes(value);
}

const a = await makeGuest();
const b = await makeGuest();
const mark = 0xdeca_fbad;
console.log(`a: ${a.add(Uint32Array.of(10, 20, mark))} samples`);
console.log(`b: ${b.add(Uint32Array.of(7))} sample`);
console.log(`sums: ${a.sum()} and ${b.sum()}`);
console.log(
  `the mark is in a: ${contains(mark, a)}, in b: ${contains(mark, b)}`,
);

console.log(`a has 2 MiB: ${size(a) >= 2 << 20}`);
console.log(`room for a million samples: ${a.reserve(1_000_000)}`);
console.log(`a has grown: ${size(a) > 4_000_000}`);
console.log(`b has grown: ${size(b) > 4_000_000}`);
console.log(`room for ten million: ${b.reserve(10_000_000)}`);
console.log(`b goes on: ${b.add(Uint32Array.of(1))} samples`);

// The host writes where the guest wants to have them, without a list in between.
region(b, b.area(3), 3, Uint32Array).set([100, 200, 300]);
console.log(`the host writes three: ${b.commit()} samples, sum ${b.sum()}`);
