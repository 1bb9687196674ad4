// A host without bindings, which does what those in ../node do for it.
// Run with c.wasm and rust.wasm beside this file: node main.js
import { readFileSync } from "node:fs";

/** Instantiates a guest, and returns its functions with parameters and results that are strings. */
async function load(file) {
  // Numbers of the guest are unsigned, but JavaScript gets them as signed ones: hence `>>> 0`.
  const imports = {
    example: {
      send_line: (address, length) => console.log(`  ${read(address, length)}`),
    },
    env: { roll: () => 4 },
  };
  const wasm = readFileSync(new URL(file, import.meta.url));
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  const guest = instance.exports;

  /** Copies a text out of the guest's memory. It may have grown since the last call, and then its buffer is another one. */
  function read(address, length) {
    const bytes = new Uint8Array(guest.memory.buffer, address >>> 0, length);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  /** Copies a text into a block of the guest's memory, which is then the guest's. */
  function write(text) {
    const bytes = new TextEncoder().encode(text);
    const address = guest.cabi_realloc(0, 0, 1, bytes.length) >>> 0;
    new Uint8Array(guest.memory.buffer, address, bytes.length).set(bytes);
    return [address, bytes.length];
  }

  return {
    play: () => guest.play(),
    countWords: (text) => guest["count-words"](...write(text)) >>> 0,
    shout(text) {
      const area = guest.shout(...write(text)) >>> 0;
      const view = new DataView(guest.memory.buffer, area, 8);
      try {
        return read(view.getUint32(0, true), view.getUint32(4, true));
      } finally {
        guest.cabi_post_shout(area);
      }
    },
    allocated: () => guest.allocated() >>> 0,
  };
}

for (const name of ["c", "rust"]) {
  const guest = await load(`${name}.wasm`);
  console.log("a guest by hand");
  guest.play();
  console.log(`  words: ${guest.countWords("one two  three")}`);
  console.log(`  shouted: ${guest.shout("Zoë and Bob")}`);
  console.log(`  allocated: ${guest.allocated()}`);
}
