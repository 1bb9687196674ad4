// Run: node lists.mjs BINDINGS MODULE.wasm   (or deno run)
//
// A guest that passes lists which it may not have: see ../hostile/lists.wit.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, wasm] = argv.slice(2);
const { GuestTrap, instantiateSync } = await import(
  pathToFileURL(resolve(bindings)).href
);
const module = new WebAssembly.Module(readFileSync(wasm));
const page = 65536;
let [passed, failed] = [0, 0];
let kept;

function test(name, body) {
  for (const checkViews of [false, true]) {
    const take = (numbers) => {
      kept = numbers;
      return numbers.length;
    };
    try {
      const options = { checkViews, limits: { valueBytes: 1000 } };
      body(instantiateSync(module, { host: { take } }, options), checkViews);
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }
}

test("right", (guest) => {
  assert.equal(guest.pass(0, 0), 0);
  assert.equal(guest.pass(2, 500), 500);
  assert.equal(guest.pass(page - 2, 1), 1);
  assert.equal(guest.pass(page, 0), 0);
});

for (
  const [address, length, message] of [
    [1, 1, "misaligned pointer"],
    [page, 1, "out of bounds"],
    [page - 2, 2, "out of bounds"],
    [2 ** 32 - 2, 1, "out of bounds"],
    [2 ** 32 - 2, 2 ** 31, "out of bounds"],
    [0, 2 ** 32 - 1, "out of bounds"],
    [0, 501, "longer than limits.valueBytes"],
  ]
) {
  test(`${length} at ${address}`, (guest) => {
    const error = new RegExp(`^GuestTrap: pass: .*take: numbers: ${message}$`);
    assert.throws(() => guest.pass(address, length), error);
    assert.throws(() => guest.pass(0, 0), GuestTrap);
  });
}

test("growth ends a view", (guest) => {
  assert.equal(guest.grow(10), 10);
  assert.equal(kept.length, 0);
});

console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
