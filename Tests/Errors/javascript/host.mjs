// A host for the world `caller`, and what tests share.

import assert from "node:assert/strict";

export const logKey = "acme:marks/log";

/** Complete imports, with these functions of `log`. */
export function makeImports(log = {}) {
  class File {
    static open() {
      return new File();
    }
    size() {
      return 0;
    }
  }
  const functions = {
    write: (text) => text,
    tryOnly() {},
    name: () => "name",
    getOuter: () => ({ inner: [], pair: [1, undefined] }),
    getLevel: () => ({}),
    ready: () => true,
    maybe: () => undefined,
    getMark: () => ({ tag: "none" }),
    many: () => [],
    makeFile: () => new File(),
    File,
  };
  return { [logKey]: { ...functions, ...log }, now: () => 0n };
}

/** What a call throws. */
export function thrown(body) {
  try {
    body();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}
