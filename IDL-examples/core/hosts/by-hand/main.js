// What core WebAssembly has, seen from JavaScript. Run with the modules beside this file: node main.js (Node 22 or later)
import { readFileSync } from "node:fs";

function instantiate(name, imports = {}) {
  const wasm = readFileSync(new URL(`${name}.wasm`, import.meta.url));
  const module = new WebAssembly.Module(wasm);
  return new WebAssembly.Instance(module, imports).exports;
}

// Numbers.
const numbers = instantiate("numbers");
console.log(`half of -2: ${numbers["half-signed"](-2)}`);
console.log(`the same bits, unsigned: ${numbers["half-unsigned"](-2)}`);
console.log(`an i32 out of range: ${numbers["half-signed"](2 ** 32 + 10)}`);
console.log(`an i32 from text: ${numbers["half-signed"]("ten")}`);
console.log(`2^40, twice: ${numbers.twice(2n ** 40n)}`);
console.log(`0.1 as an f32: ${numbers.single(0.1)}`);
console.log(`0.1 as an f64: ${numbers.double(0.1)}`);
console.log(`17 by 5: ${numbers.divide(17, 5).join(", remainder ")}`);
console.log(`a vector inside: ${numbers.sum(10)}`);
try {
  numbers["add-vectors"](0, 0);
} catch (error) {
  console.log(`a vector outside: ${error.name}`);
}

// References.
const references = instantiate("references", {
  host: { name: (value) => console.log(`kept: ${value?.name}`) },
});
const slot = references.keep({ name: "an object of the host" });
references.show(slot);
references.release(slot);
references.show(slot);
console.log(`a function of the guest: ${references.doubler()(21)}`);

// Memories.
const shared = new WebAssembly.Memory({ initial: 1, maximum: 4 });
const memories = instantiate("memories", { host: { shared } });
memories.write(7);
const first = (memory) => new Int32Array(memory.buffer)[0];
console.log(`the host's memory: ${first(shared)}`);
console.log(`the module's memory: ${first(memories.memory)}`);
console.log(`copied: ${memories.fetch()}`);
shared.grow(3);
console.log(`grown to ${shared.buffer.byteLength >> 16} pages`);
try {
  shared.grow(1);
} catch (error) {
  console.log(`no more: ${error.name}`);
}
