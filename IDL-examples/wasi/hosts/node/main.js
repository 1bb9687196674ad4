// Run with guest.wasm beside this file: npm install && node main.js
import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation";
import { instantiate } from "./report.js";

// All of WASI, as the Bytecode Alliance implements it for Node. The bindings take the object as it is.
const wasi = new WASIShim().getImportObject();
const report = await instantiate(new URL("guest.wasm", import.meta.url), wasi);

const written = report.print([
  { place: "Reykjavík", temperature: 3.25 },
  { place: "Nairobi", temperature: 24 },
  { place: "Oymyakon", temperature: -47.5 },
]);
console.log(`${written} bytes`);
