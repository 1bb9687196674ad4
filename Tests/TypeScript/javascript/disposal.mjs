import assert from "node:assert/strict";
import { imports } from "./host.mjs";
import { byBabel, byEsbuild, byTypeScript } from "./lowered.mjs";

const oldKey = Symbol.for("dispose");
const loweredKey = Symbol.for("Symbol.dispose");

/** @param byEngine a function with `using`, if the engine knows it. */
export async function disposalTests(test, bindings, wasm, byEngine) {
  const { dispose, instantiate } = bindings;
  const { store } = await instantiate(wasm, imports([]));
  const keys = [Symbol.dispose, oldKey, loweredKey].filter((key) => key);

  const ways = { byEsbuild, byBabel };
  if (Symbol.dispose !== undefined) ways.byTypeScript = byTypeScript;
  if (byEngine !== undefined) ways.byEngine = byEngine;
  for (const [name, way] of Object.entries(ways)) {
    await test(`using ${name}`, () => {
      assert.equal(way(store, (a, b) => `${a.name()}${b.name()}`), "ab");
      assert.equal(store.files(), 0);
      assert.equal(way(store, () => store.files()), 2);
    });
    await test(`using ${name}, an error`, () => {
      const fail = () => {
        throw new RangeError("mine");
      };
      assert.throws(() => way(store, fail), /^RangeError: mine$/);
      assert.equal(store.files(), 0);
    });
    await test(`using ${name}, a moved object`, () => {
      assert.equal(way(store, (a, b) => (a.absorb(b), store.files())), 1);
      assert.equal(store.files(), 0);
    });
  }
  if (Symbol.dispose === undefined) {
    await test("using by TypeScript needs Symbol.dispose", () => {
      const run = () => byTypeScript(store, () => undefined);
      assert.throws(run, /Symbol\.dispose is not defined/);
      assert.equal(store.files(), 1);
    });
  }

  for (const key of keys) {
    await test(`the method under ${String(key)}`, async () => {
      const { store } = await instantiate(wasm, imports([]));
      const file = new store.File("a");
      assert.equal(store.files(), 1);
      file[key]();
      file[key]();
      assert.equal(store.files(), 0);
      assert.throws(() => file.name(), /the File is disposed/);
      assert.deepEqual(Object.keys(file), []);
    });
  }

  for (const end of [dispose, ...keys.map((key) => (lease) => lease[key]())]) {
    await test(`a lease ends by ${end}`, () => {
      const lease = store.leased();
      assert.deepEqual([...lease.value], [1, 2, 3]);
      end(lease);
      end(lease);
      assert.throws(() => lease.value, /the lease is disposed/);
    });
  }

  await test("dispose()", async () => {
    const { store } = await instantiate(wasm, imports([]));
    const file = new store.File("a");
    dispose(file);
    dispose(file);
    assert.equal(store.files(), 0);
    dispose({});
  });

  await test("dispose() of subclasses", async () => {
    const { store } = await instantiate(wasm, imports([]));
    let count = 0;
    class Own extends store.File {
      [Symbol.dispose ?? oldKey]() {
        count++;
        super[Symbol.dispose ?? oldKey]();
      }
    }
    dispose(new Own("a"));
    assert.deepEqual([count, store.files()], [1, 0]);
  });

  for (const key of keys) {
    await test(`the guest drops an object with ${String(key)}`, async () => {
      let count = 0;
      const members = { [key]: () => count++ };
      const app = await instantiate(wasm, imports([], members));
      app.visit(new Uint8Array(2));
      // The result of merge and the second sink; the first was given back.
      assert.equal(count, 2);
      dispose(Object.create(members));
      assert.equal(count, 3);
    });
  }

  await test("one method of several is called", () => {
    const calls = [];
    const members = Object.fromEntries(
      keys.map((key) => [key, () => calls.push(key)]),
    );
    dispose(members);
    assert.deepEqual(calls, [keys[0]]);
  });
}
