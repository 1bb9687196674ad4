// Run: node main.mjs FOLDER node js   (or deno run, with deno ts; FOLDER has the guests, and the bindings in the other folder)

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { linkTests } from "./links.mjs";
import { pathTests } from "./paths.mjs";
import { throwTests } from "./throws.mjs";

const [folder, kind, ending] = argv.slice(2);
const worlds = {};
const guests = {};
for (const world of ["caller", "failing", "deep", "add"]) {
  const file = resolve(folder, kind, `${world}.${ending}`);
  worlds[world] = await import(pathToFileURL(file).href);
}
for (
  const guest of ["caller", "catching", "failing", "deep", "add", "preview1"]
) {
  guests[guest] = readFileSync(join(folder, `${guest}.wasm`));
}

let passed = 0;
let failed = 0;

async function test(name, body) {
  try {
    await body();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
  }
}

await throwTests(test, worlds, guests, kind.endsWith("shared"));
await linkTests(test, worlds, guests);
await pathTests(test, worlds, guests);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
