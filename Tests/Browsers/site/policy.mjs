// The server's content security policy allows WebAssembly, but no code from text.

import assert from "/assert.mjs";

export function run() {
  for (const make of [() => globalThis.eval("1"), () => new Function("")]) {
    assert.throws(make, Error);
  }
  return { passed: 2, failed: 0 };
}
