// Run: deno run main.mjs FOLDER deno ts   (or node, with node js; FOLDER has the guests, and the bindings in the other folder)

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [folder, kind, ending] = argv.slice(2);
const modules = {};
const guests = {};
for (const name of ["suspending", "all", "declared", "alone", "hostile"]) {
  const file = resolve(folder, kind, `${name}.${ending}`);
  modules[name] = await import(pathToFileURL(file).href);
}
for (const name of ["suspending", "declared", "alone", "hostile"]) {
  guests[name] = readFileSync(join(folder, `${name}.wasm`));
}
const { passed, failed } = await run(modules, guests);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
