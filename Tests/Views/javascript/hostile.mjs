// Run: node hostile.mjs BINDINGS MODULE.wasm   (or deno run)
//
// The hostile guest, whose list of numbers is leased.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { allCalls, run } from "../../Hostile/javascript/suite.mjs";

const [bindings, wasm] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const folder = new URL("../../Hostile/", import.meta.url);
const all = JSON.parse(readFileSync(new URL("cases.json", folder), "utf8"));
const calls = {
  "letter": allCalls.letter,
  "numbers": (api, mode) => api.numbers(mode).value.length === 1,
  "post-return"(api, mode) {
    api.arm(mode);
    const lease = api.numbers(0);
    const { length } = lease.value;
    module.dispose(lease);
    return length === 1;
  },
};
const cases = all.filter(({ call }) => Object.hasOwn(calls, call));
const { passed, failed } = run(module, readFileSync(wasm), cases, [], calls);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
