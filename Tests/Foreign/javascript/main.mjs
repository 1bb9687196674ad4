// Run: node main.mjs BINDINGS GUEST   (or deno run)

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [bindings, guest] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const { passed, failed } = run(module, new Uint8Array(readFileSync(guest)));
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
