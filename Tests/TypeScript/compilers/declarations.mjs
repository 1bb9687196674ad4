// Compares two .d.ts files: they must consist of the same words and signs, in any order, comments included.
//
// Run: node declarations.mjs EMITTED.d.ts PRINTED.d.ts

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { argv } from "node:process";

function tokens(file) {
  return readFileSync(file, "utf8")
    .replace(/^\/\/.*|^\/\* eslint-disable \*\//gm, "")
    .replace("export {};", "")
    // Inside of declarations the compiler repeats it.
    .replaceAll("declare type ", "type ")
    .split(/([^\w$])/).filter((token) => !/^[\s;,|]*$/.test(token)).sort();
}

const [emitted, printed] = argv.slice(2);
assert.ok(tokens(emitted).length > 1000);
assert.deepEqual(tokens(printed), tokens(emitted));
