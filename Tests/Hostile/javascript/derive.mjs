// Run: node derive.mjs FOLDER. Writes hostile.wat there, and for each entry of links.json a copy of it with that entry's edits.

import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";

const read = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const folder = argv[2];
const original = read("modules/hostile.wat");
writeFileSync(join(folder, "hostile.wat"), original);
for (const { name, edits } of JSON.parse(read("links.json"))) {
  let text = original;
  for (const [from, to] of edits) {
    assert(text.includes(from), `${name}: the module does not contain ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(folder, `${name}.wat`), text);
}
