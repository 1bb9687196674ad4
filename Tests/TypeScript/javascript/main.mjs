// Run: node main.mjs BINDINGS GUEST.wasm MODE [native]   (or deno run; BINDINGS is the generated module)
//
// MODE says whether the engine has Symbol.dispose: present; or missing, and then made before the bindings are loaded (early),
// before they are instantiated (late), or never. With `native`, the engine knows `using`.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { disposalTests } from "./disposal.mjs";
import { valueTests } from "./values.mjs";

const [file, guest, mode, native] = argv.slice(2);

/** Replaces the global by one without Symbol.dispose, which can't be deleted. */
function removeDispose() {
  const real = Symbol;
  const replacement = (text) => real(text);
  for (const key of Object.getOwnPropertyNames(real)) {
    if (key === "dispose" || key === "asyncDispose") continue;
    if (key === "name" || key === "length") continue;
    Object.defineProperty(replacement, key, { value: real[key] });
  }
  globalThis.Symbol = replacement;
}

/** What users write for engines without it. */
function makeDispose() {
  Symbol.dispose ??= Symbol("Symbol.dispose");
}

if (mode !== "present") removeDispose();
if (mode === "early") makeDispose();
const bindings = await import(pathToFileURL(resolve(file)).href);
if (mode === "late") makeDispose();

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

const wasm = readFileSync(guest);
const withEngine = native === undefined
  ? undefined
  : (await import("./native.mjs")).byEngine;
await disposalTests(test, bindings, wasm, withEngine);
if (mode === "present") await valueTests(test, bindings, wasm);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
