// Flags and functions with the names of members that all objects inherit.

import assert from "node:assert/strict";

/** Runs the tests; `test` runs and reports one. */
export function run(bindings, bytes, test) {
  const module = new WebAssembly.Module(bytes);
  const host = { hasOwnProperty_: () => 7 };

  test("flags that only Object.prototype has are not set", () => {
    const guest = bindings.instantiateSync(module, host);
    assert.equal(guest.bits({}), 0);
    assert.equal(guest.bits({ plain: true }), 16);
    assert.equal(guest.bits({ toString: true, constructor: true }), 5);
    assert.equal(guest.bits({ valueOf: false, hasOwnProperty: true }), 8);
  });

  test("functions called new and has-own-property", () => {
    assert.equal(bindings.instantiateSync(module, host).new(), 7);
    assert.throws(() => bindings.instantiateSync(module, {}));
  });
}
