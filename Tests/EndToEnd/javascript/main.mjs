// Run: node main.mjs BINDINGS GUEST.wasm OTHER.wasm   (or deno run; BINDINGS is the generated module)

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [bindings, ...guests] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const { passed, failed } = run(
  module,
  ...guests.map((guest) => readFileSync(guest)),
);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
