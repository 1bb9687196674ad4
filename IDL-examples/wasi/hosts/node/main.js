// Run: npm install && node main.js guest.wasm
import { readFile } from "node:fs/promises";
import { argv } from "node:process";
import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation";
import { instantiate } from "./report.js";

// All of WASI, as the Bytecode Alliance implements it for Node. The bindings take the object as it is.
const wasi = new WASIShim().getImportObject();
const report = await instantiate(await readFile(argv[2]), wasi);

const written = report.print([
  { place: "Reykjavík", temperature: 3.25 },
  { place: "Nairobi", temperature: 24 },
  { place: "Oymyakon", temperature: -47.5 },
]);
console.log(`${written} bytes`);
