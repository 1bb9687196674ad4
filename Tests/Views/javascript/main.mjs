// Run: node main.mjs BINDINGS GUEST.wasm   (or deno run)

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { Suite } from "./suite.mjs";
import { testImports } from "./imports.mjs";
import { testLeases } from "./leases.mjs";
import { testRegions } from "./regions.mjs";

const [bindings, guest] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const suite = new Suite(module, new WebAssembly.Module(readFileSync(guest)));
testImports(suite);
testLeases(suite);
testRegions(suite);
console.log(`${suite.passed} passed, ${suite.failed} failed`);
exit(suite.failed === 0 ? 0 : 1);
