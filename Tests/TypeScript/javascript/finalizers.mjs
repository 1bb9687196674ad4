// Run: node --expose-gc finalizers.mjs BINDINGS GUEST.wasm
//
// With `finalizers`, objects that nothing refers to are destroyed after a garbage collection, and others only once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { imports } from "./host.mjs";

const [file, guest] = argv.slice(2);
const { control, dispose, instantiate } = await import(
  pathToFileURL(resolve(file)).href
);
const wasm = readFileSync(guest);

/** Collects garbage until the condition holds; returns whether it does in the end. */
async function collect(condition, rounds = 50) {
  for (let round = 0; round < rounds && !condition(); round++) {
    globalThis.gc();
    await setTimeout(10);
  }
  return condition();
}

/** Makes objects of every fate: 10 that are dropped, one disposed, one moved into another, which is returned. */
function makeFiles(store) {
  for (let index = 0; index < 10; index++) new store.File("dropped");
  dispose(new store.File("disposed"));
  const kept = new store.File("kept");
  kept.absorb(new store.File("moved"));
  return kept;
}

async function withFinalizers() {
  const { store } = await instantiate(wasm, imports([]), { finalizers: true });
  const kept = makeFiles(store);
  assert.equal(store.files(), 11);
  assert.ok(await collect(() => store.files() === 1), `${store.files()} left`);
  await collect(() => false, 5);
  assert.equal(store.files(), 1);
  assert.equal(kept.name(), "kept");
  dispose(kept);
  assert.equal(store.files(), 0);
}

async function withoutFinalizers() {
  const { store } = await instantiate(wasm, imports([]));
  const kept = makeFiles(store);
  await collect(() => store.files() === 1, 10);
  assert.equal(store.files(), 11);
  assert.equal(kept.name(), "kept");
}

/** A dead guest isn't called. */
async function afterDeath() {
  const app = await instantiate(wasm, imports([]), { finalizers: true });
  makeFiles(app.store);
  app[control].terminate();
  await collect(() => false, 5);
}

let failed = 0;
const tests = [withFinalizers, withoutFinalizers, afterDeath];
for (const test of tests) {
  try {
    await test();
  } catch (error) {
    failed++;
    console.log(`FAIL  ${test.name}: ${error.stack}`);
  }
}
console.log(`${tests.length - failed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
