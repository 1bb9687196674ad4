import assert from "node:assert/strict";
import { imports } from "./host.mjs";

/** Values that types accept: bytes in other forms, and null. */
export async function valueTests(test, { instantiate, WitError }, wasm) {
  const log = [];
  const app = await instantiate(wasm, imports(log));
  const { store } = app;
  const bytes = Uint8Array.of(1, 2, 3);
  const whole = Uint8Array.of(9, 1, 2, 3, 9).buffer;
  const forms = {
    "a Uint8Array": bytes,
    "an ArrayBuffer": bytes.slice().buffer,
    "a DataView": new DataView(whole, 1, 3),
    "a part of an array": new Uint8Array(whole, 1, 3),
    "a Buffer": Buffer.from(bytes),
  };
  for (const [name, form] of Object.entries(forms)) {
    await test(`${name} as list<u8>`, () => {
      const weights = Float32Array.of(0.5);
      assert.deepEqual(store.echo(form), bytes);
      assert.deepEqual(store.echoOption(form), bytes);
      assert.deepEqual(store.echoList([form, form]), [bytes, bytes]);
      assert.deepEqual(store.echoPair([form, Uint16Array.of(1)])[0], bytes);
      assert.deepEqual(store.echoKey(form), bytes);
      const chunk = store.echoChunk({ id: 1, data: form, weights, note: null });
      const note = undefined;
      assert.deepEqual(chunk, { id: 1, data: bytes, weights, note });
      assert.equal(store.find({ prefix: form, limit: null }), 3);
      const file = new store.File("a");
      file.write(form);
      assert.deepEqual(file.read(), bytes);
    });
    await test(`${name} as the result of an import`, async () => {
      const own = imports([]);
      own["test:archive/disk"].load = () => form;
      own["test:archive/disk"].save = () => form;
      const app = await instantiate(wasm, own);
      assert.deepEqual(app.visit(bytes), Uint8Array.of(1, 2, 3, 1, 2, 3, 3));
    });
  }

  await test("the guest's own memory as list<u8>", () => {
    const { memory } = app[Symbol.for("pintle.control")];
    const some = new DataView(memory.buffer, 1024, 100_000);
    const expected = new Uint8Array(memory.buffer, 1024, 100_000).slice();
    assert.deepEqual(store.echo(some), expected);
  });

  for (const wrong of ["abc", 3, {}, null, [1, 2, 256]]) {
    await test(`no bytes: ${JSON.stringify(wrong)}`, () => {
      assert.throws(() => store.echo(wrong), /^(Type|Range)Error/);
      assert.deepEqual(store.echo(bytes), bytes);
    });
  }

  await test("other lists take neither buffers nor views of data", () => {
    for (const wrong of [new ArrayBuffer(2), new DataView(whole)]) {
      const pair = [bytes, wrong];
      assert.throws(() => store.echoPair(pair), /^TypeError/);
    }
  });

  await test("null is none", () => {
    assert.equal(store.echoOption(null), undefined);
    assert.equal(store.echoOption(), undefined);
    assert.equal(store.find({ prefix: null, limit: null }), 99);
    assert.equal(store.find({}), 99);
  });

  await test("payloads", () => {
    const file = new store.File("a");
    const expect = (payload) => (error) => {
      assert.ok(error instanceof WitError && error instanceof Error);
      assert.equal(error.name, "WitError");
      assert.deepEqual(error.payload, payload);
      return true;
    };
    assert.throws(() => file.read(), expect({ tag: "missing" }));
    file.write(Uint8Array.of(0, 1));
    const val = Uint8Array.of(0, 1);
    assert.throws(() => file.read(), expect({ tag: "corrupt", val }));
    assert.throws(() => store.check(new Uint8Array()), expect("empty"));
    store.check(bytes);
  });

  await test("all number types", () => {
    const lists = [
      Int8Array.of(-1),
      Uint16Array.of(1),
      Int16Array.of(-2),
      Uint32Array.of(2),
      Int32Array.of(-3),
      BigUint64Array.of(3n),
      BigInt64Array.of(-4n),
      Float32Array.of(0.5),
      Float64Array.of(-0.5),
    ];
    assert.deepEqual(store.numbers(...lists), lists);
    const buffers = store.numbers(...lists).map(({ buffer }) => buffer);
    assert.ok(buffers.every((buffer) => buffer instanceof ArrayBuffer));
  });
}
