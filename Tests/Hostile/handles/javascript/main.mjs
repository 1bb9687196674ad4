// Run: node main.mjs BINDINGS HANDLES.wasm   (or deno run)

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [bindings, wasm] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const cases = new URL("../cases.json", import.meta.url);
const breaches = JSON.parse(readFileSync(cases, "utf8"));
const { passed, failed } = run(module, readFileSync(wasm), breaches);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
