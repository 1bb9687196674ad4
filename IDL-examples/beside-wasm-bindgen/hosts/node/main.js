// Run with guest.wasm beside this file: node main.js
import { readFileSync } from "node:fs";
import { __wbg_set_wasm, importsOf, roll } from "./glue.js";
import { instantiate } from "./poet.js";

// The dice are the same in each run.
Math.random = () => 0.5;

const wasm = readFileSync(new URL("guest.wasm", import.meta.url));
const module = new WebAssembly.Module(wasm);
const poet = await instantiate(module, {
  host: { log: (line) => console.log(line) },
}, {
  extraImports: importsOf(module),
  initialize: ({ exports }) => __wbg_set_wasm(exports),
});

// Pintle's interface, which calls wasm-bindgen's in the guest.
console.log(poet.compose(3));
// wasm-bindgen's, of the same instance.
console.log(`roll: ${roll(20)}`);
