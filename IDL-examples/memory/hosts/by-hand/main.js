// The host of ../node without bindings: how a memory is made in JavaScript. Run with guest.wasm beside this file: node main.js
import { readFileSync } from "node:fs";

// Compiled once, for both guests.
const wasm = readFileSync(new URL("guest.wasm", import.meta.url));
const module = new WebAssembly.Module(wasm);

/** A guest with a memory of its own: 32 pages of 64 KiB at first, and at most 128. */
class Guest {
  constructor() {
    this.memory = new WebAssembly.Memory({ initial: 32, maximum: 128 });
    const imports = { env: { memory: this.memory } };
    this.functions = new WebAssembly.Instance(module, imports).exports;
  }

  get size() {
    return this.memory.buffer.byteLength;
  }

  /** A view of numbers in the memory, to be made anew after each call: the memory may have grown, and then old views are empty. */
  numbers(address, count) {
    return new Uint32Array(this.memory.buffer, address >>> 0, count);
  }

  /** Passes a list: a block of the guest's allocator, which the guest then owns. */
  add(...values) {
    const { cabi_realloc, add } = this.functions;
    const address = cabi_realloc(0, 0, 4, values.length * 4);
    this.numbers(address, values.length).set(values);
    return add(address, values.length) >>> 0;
  }

  sum() {
    return BigInt.asUintN(64, this.functions.sum());
  }

  reserve(count) {
    return this.functions.reserve(count) !== 0;
  }

  contains(value) {
    return this.numbers(0, this.size / 4).includes(value);
  }
}

const a = new Guest();
const b = new Guest();
const mark = 0xdeca_fbad;
console.log(`a: ${a.add(10, 20, mark)} samples`);
console.log(`b: ${b.add(7)} sample`);
console.log(`sums: ${a.sum()} and ${b.sum()}`);
console.log(`the mark is in a: ${a.contains(mark)}, in b: ${b.contains(mark)}`);

console.log(`a has 2 MiB: ${a.size >= 2 << 20}`);
console.log(`room for a million samples: ${a.reserve(1_000_000)}`);
console.log(`a has grown: ${a.size > 4_000_000}`);
console.log(`b has grown: ${b.size > 4_000_000}`);
console.log(`room for ten million: ${b.reserve(10_000_000)}`);
console.log(`b goes on: ${b.add(1)} samples`);

const area = b.functions.area(3);
b.numbers(area, 3).set([100, 200, 300]);
const count = b.functions.commit() >>> 0;
console.log(`the host writes three: ${count} samples, sum ${b.sum()}`);
