// Run: node main.mjs BINDINGS LIMITS.wasm   (or deno run)
//
// A guest that uses too much ends in an error that names the limit. Other guests go on, and memory stays bounded.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import process, { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, wasm] = argv.slice(2);
const { control, GuestTrap, instantiateSync } = await import(
  pathToFileURL(resolve(bindings)).href
);
const module = new WebAssembly.Module(readFileSync(wasm));
const million = 1_000_000;
let [passed, failed] = [0, 0];

class Item {
  static live = 0;
  constructor() {
    Item.live++;
  }
  [Symbol.for("dispose")]() {
    Item.live--;
  }
}

const host = { Item, take() {}, tick() {} };

function makeGuest(limits, changes = {}) {
  return instantiateSync(module, { host: { ...host, ...changes } }, { limits });
}

const bystander = makeGuest();

function test(name, body) {
  try {
    body();
    assert.deepEqual(bystander.api.lists(1, 2), [Uint8Array.of(0, 0)]);
    assert.equal(Item.live, 0);
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
  }
}

/** Expects that a call exceeds a limit. */
function exceeds(limit, name, limits, call) {
  test(`${limit}: ${name}`, () => {
    const guest = makeGuest(limits);
    assert.throws(() => call(guest.api), (error) => {
      assert(error instanceof GuestTrap, String(error));
      assert.match(error.message, new RegExp(`limits\\.${limit}$`));
      return true;
    });
    assert(guest[control].dead);
  });
}

// The first with the limits that apply if the host sets none.
exceeds("callBytes", "lists that share 16 MB", {}, (api) => {
  api.lists(million, 16 << 20);
});
exceeds("callBytes", "empty lists", {}, (api) => api.lists(8 * million, 0));
exceeds("handles", "objects of the host", {}, (api) => {
  api.makeItems(3 * million);
});
exceeds("handles", "objects of the guest", {}, (api) => {
  api.makeThings(3 * million);
});

const callBytes = 1 << 26;
exceeds("callBytes", "texts that share 16 MB", { callBytes }, (api) => {
  api.texts(million, 16 << 20);
});
exceeds("callBytes", "lists that are passed", { callBytes }, (api) => {
  api.pass(million, 16 << 20);
});
exceeds("callBytes", "empty texts", { callBytes }, (api) => {
  api.texts(million, 0);
});
// 16 bytes in the guest are 700 in the host.
exceeds("callBytes", "small values", { callBytes }, (api) => {
  api.wide(million / 5);
});
const valueBytes = 1 << 20;
exceeds("valueBytes", "a long list", { valueBytes }, (api) => {
  api.lists(1, valueBytes + 1);
});
exceeds("valueBytes", "a long text", { valueBytes }, (api) => {
  api.texts(1, valueBytes + 1);
});
exceeds("valueBytes", "a list of many", { valueBytes }, (api) => {
  api.lists(million, 0);
});
exceeds("handles", "few objects", { handles: 100 }, (api) => {
  api.makeItems(101);
});

test("within the limits", () => {
  const guest = makeGuest({ valueBytes, callBytes, handles: 100 });
  for (let call = 0; call < 100; call++) {
    assert.equal(guest.api.lists(10, valueBytes).length, 10);
    assert.equal(guest.api.texts(10, 1000).length, 10);
  }
  guest.api.makeItems(100);
  assert.equal(guest[control].handles, 100);
  guest[control].terminate();
});

test("few small values", () => {
  const guest = makeGuest({ callBytes });
  assert.equal(guest.api.wide(1000).length, 1000);
});

test("each call of the host counts anew", () => {
  let calls = 0;
  const take = () => {
    if (++calls === 1000) throw new RangeError("enough");
  };
  const guest = makeGuest({ callBytes: 20_000 }, { take });
  assert.throws(() => guest.api.pass(10, 1000), RangeError);
  assert.equal(calls, 1000);
});

test("the process never had 3 GiB", () => {
  const { maxRSS } = process.resourceUsage?.() ?? { maxRSS: 0 };
  assert(maxRSS < 3 << 20, `${maxRSS} KiB`);
});

console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
