// Run: node main.mjs BINDINGS FOLDER   (or deno run; FOLDER holds the compiled modules)

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [bindings, folder] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const wasm = (name) => readFileSync(join(folder, `${name}.wasm`));
const data = (name) =>
  JSON.parse(readFileSync(new URL(`../${name}.json`, import.meta.url), "utf8"));
// JavaScript engines do not report this type mismatch.
const links = data("links").filter((link) => !link.swiftOnly)
  .map(({ name, mentions }) => ({ name, mentions, bytes: wasm(name) }));
const { passed, failed } = run(module, wasm("hostile"), data("cases"), links);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
