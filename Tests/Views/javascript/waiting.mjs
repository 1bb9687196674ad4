// Run: deno run --allow-read waiting.mjs BINDINGS MODULE.wasm
//
// A host function that waits, and reads its view afterwards: see ../hostile/lists.wit.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const [bindings, wasm] = argv.slice(2);
const { instantiate } = await import(pathToFileURL(resolve(bindings)).href);
const module = new WebAssembly.Module(readFileSync(wasm));
let [passed, failed] = [0, 0];

for (const checkViews of [false, true]) {
  try {
    const kept = [];
    const take = async (numbers) => {
      kept.push(numbers);
      const { length } = numbers;
      await setTimeout(5);
      assert.equal(numbers.length, length);
      assert.equal(kept[0].length, kept.length > 1 && checkViews ? 0 : 3);
      return numbers.length;
    };
    const guest = await instantiate(module, { host: { take } }, { checkViews });
    assert.deepEqual(
      await Promise.all([guest.pass(0, 3), guest.pass(0, 4)]),
      [3, 4],
    );
    assert.deepEqual(
      kept.map(({ length }) => length),
      checkViews ? [0, 0] : [3, 4],
    );
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${error?.stack ?? error}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
