// Messages name the whole path of a nested value, whether the host or the guest passes it.

import assert from "node:assert/strict";
import { makeImports, thrown } from "./host.mjs";

const inner = (name = "", n = 0) => ({ name, n });
const outer = (list = [], pair = [0, undefined]) => ({ inner: list, pair });
const bad = outer([inner(), inner(), inner(), inner(7)]);

/** Calls with a wrong value, and the path to it. */
const lowered = {
  "outers[1].inner[3].name": (guest) => guest.take([outer(), bad]),
  "outers[0].inner[1].n": (guest) =>
    guest.take([outer([inner(), inner("", 256)])]),
  "outers[0].pair.1.some.name": (guest) =>
    guest.take([outer([], [0, inner(7)])]),
  "outers[2].pair.0": (guest) =>
    guest.take([outer(), outer(), outer([], [-1, undefined])]),
  "outers[0].pair": (guest) => guest.take([outer([], 7)]),
  "outers[1]": (guest) => guest.take([outer(), 7]),
  "outers[0]": (guest) => guest.take([null]),
  "mark.some.outer.inner[3].name": (guest) =>
    guest.take([], { tag: "outer", val: bad }),
  "mark.some.names[1]": (guest) =>
    guest.take([], { tag: "names", val: ["", 7] }),
  "mark.some": (guest) => guest.take([], { tag: "nothing" }),
  "by-name[1].value.inner[3].name": (guest) =>
    guest.takeMap(new Map([["", outer()], ["a", bad]]), ok([])),
  "by-name[0].key": (guest) => guest.takeMap(new Map([[7, outer()]]), ok([])),
  "either.err.inner[3].name": (guest) =>
    guest.takeMap(new Map(), { tag: "err", val: bad }),
  "either.ok[1].outer.inner[3].name": (guest) =>
    guest.takeMap(new Map(), ok([{ tag: "none" }, { tag: "outer", val: bad }])),
  "either.ok[0].names[2]": (guest) =>
    guest.takeMap(new Map(), ok([{ tag: "names", val: ["", "", 7] }])),
};

const ok = (val) => ({ tag: "ok", val });

/** What `getOuter` returns to the caller, and the path to the wrong value. */
const returned = {
  "result.inner[3].name": bad,
  "result.pair.1.some.n": outer([], [0, inner("", 1.5)]),
};

// An `inner` has 12 bytes: its text (address and length) and a number. An `outer` has 28: its list, at 8 a number, at 12 an
// option with an `inner` at 16.

/** Words in the guest's memory that lead to a wrong value, the function that returns it, and the path to it. */
const lifted = {
  // outers[1].inner[2].name is out of bounds.
  "outers: result[1].inner[2].name": {
    1024: [2048, 2],
    [2048 + 28]: [3072, 3],
    [3072 + 24]: [1, 0x100000],
  },
  "outers: result[0].pair.1.some.name": {
    1024: [2048, 1],
    [2048 + 12]: [1, 1, 0x100000],
  },
  "outers: result[1].pair.1": { 1024: [2048, 2], [2048 + 40]: [9] },
  "getMark: result.some.outer.inner[1].name": {
    1024: [1, 0, 3072, 2],
    [3072 + 12]: [1, 0x100000],
  },
  "getMark: result.some.names[2]": {
    1024: [1, 1, 2048, 3],
    [2048 + 16]: [1, 0x100000],
  },
  "getMark: result.some": { 1024: [1, 9] },
  "byName: result[1].value.inner[0].name": {
    1024: [2048, 2],
    [2048 + 36 + 8]: [3072, 1],
    3072: [1, 0x100000],
  },
  "byName: result[1].key": { 1024: [2048, 2], [2048 + 36]: [1, 0x100000] },
  "either: result.ok.1[1].names[0]": {
    1024: [0, 0, 2048, 2],
    [2048 + 32]: [1, 3072, 1],
    3072: [1, 0x100000],
  },
  "either: result.err.inner[0].name": {
    1024: [1, 3072, 1],
    3072: [1, 0x100000],
  },
};

export async function pathTests(test, { caller, deep }, guests) {
  for (const [path, call] of Object.entries(lowered)) {
    await test(`the host passes a wrong ${path}`, () => {
      const guest = deep.instantiateSync(guests.deep);
      const { message } = thrown(() => call(guest));
      assert.match(message, /^take(Map)?: /);
      assert.equal(message.split(": ")[1], path, message);
      guest.take([], undefined);
    });
  }

  for (const [path, value] of Object.entries(returned)) {
    await test(`the host returns a wrong ${path}`, () => {
      const imports = makeImports({ getOuter: () => value });
      const guest = caller.instantiateSync(guests.caller, imports);
      const { message } = thrown(() => guest.call(2));
      assert(message.startsWith(`call: log.getOuter: ${path}: `), message);
    });
  }

  for (const [path, blocks] of Object.entries(lifted)) {
    await test(`the guest passes a wrong ${path}`, () => {
      const guest = deep.instantiateSync(guests.deep);
      const { buffer } = guest[deep.control].memory;
      for (const [address, words] of Object.entries(blocks)) {
        new Uint32Array(buffer, Number(address)).set(words);
      }
      const error = thrown(() => guest[path.split(":")[0]]());
      assert(error instanceof deep.GuestTrap);
      assert(error.message.startsWith(`${path}: `), error.message);
    });
  }
}
