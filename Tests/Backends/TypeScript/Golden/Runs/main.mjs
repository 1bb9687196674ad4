// Run: node main.mjs TESTS.mjs BINDINGS GUEST.wasm   (or deno run)

import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

const [tests, bindings, guest] = argv.slice(2);
const { run } = await import(pathToFileURL(tests).href);
let failed = 0;
let passed = 0;
run(
  await import(pathToFileURL(bindings).href),
  readFileSync(guest),
  (name, body) => {
    try {
      body();
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}: ${error?.stack ?? error}`);
    }
  },
);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 && passed > 0 ? 0 : 1);
