// A guest that another generator made. It hands each argument of `echo` and `calls` on to the host, and returns what the host returns.

import assert from "node:assert/strict";
import { profiles, values } from "./values.mjs";

/** The functions whose result is a `result`: the `ok` value is returned, the `err` value thrown. */
const fallible = new Set(["echoResult", "echoResultUnit", "echoResultErr"]);

function makeHost() {
  const echo = Object.fromEntries(
    Object.keys(values).map((name) => [name, (value) => {
      if (!fallible.has(name)) return value;
      if (value.tag === "ok") return value.val;
      throw value.val;
    }]),
  );
  const log = [];
  const calls = {
    nothing: () => {
      log.push("nothing");
    },
    many: (...values) => {
      log.push(values);
      return "many";
    },
    divide(a, b) {
      if (b === 0) throw "division by zero";
      return Math.trunc(a / b);
    },
    manyProfiles: (a, b) => ({
      ...a,
      name: a.name + b.name,
      tags: [...a.tags, ...b.tags],
    }),
  };
  const imports = {
    "foreign:roundtrip/echo": echo,
    "foreign:roundtrip/calls": calls,
    "foreign:roundtrip/objects": makeObjects(),
  };
  return { imports, log };
}

/** The objects of the host, which it counts. */
function makeObjects() {
  let live = 0;
  class Counter {
    #value;
    constructor(start) {
      this.#value = start;
      live++;
    }
    add(by) {
      return this.#value += by;
    }
    name() {
      return `host-${this.#value}`;
    }
    static merge(a, b) {
      const sum = new Counter(a.add(0) + b.add(0));
      for (const part of [a, b]) part[Symbol.for("dispose")]();
      return sum;
    }
    static compare(a, b) {
      return Math.sign(a.#value - b.#value) * Math.abs(a.#value - b.#value);
    }
    static live() {
      return live;
    }
    [Symbol.for("dispose")]() {
      live--;
    }
  }
  return {
    Counter,
    pick(from, index) {
      for (const [at, counter] of from.entries()) {
        if (at !== index) counter[Symbol.for("dispose")]();
      }
      return from[index];
    },
    total: (of) => of.reduce((sum, counter) => sum + counter.add(0), 0),
  };
}

/** What a call throws. */
function thrown(body) {
  try {
    body();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

export function run({ instantiateSync, control, WitError }, bytes) {
  const totals = { passed: 0, failed: 0 };
  const { imports, log } = makeHost();
  const guest = instantiateSync(bytes, imports);
  const { echo, calls, objects, selfCheck } = guest;

  /** Runs a check twice: the first call may fill tables of the guest that stay, the second one must leak nothing. */
  function test(name, body) {
    try {
      body();
      const before = selfCheck.allocated();
      body();
      assert.equal(selfCheck.allocated(), before, "allocated");
      assert.equal(guest[control].handles, 0, "handles");
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  for (const [name, list] of Object.entries(values)) {
    for (const [index, value] of list.entries()) {
      test(`${name} ${index}`, () => {
        if (fallible.has(name) && value.tag === "err") {
          const error = thrown(() => echo[name](value));
          assert(error instanceof WitError, String(error));
          assert.deepEqual(error.payload, value.val);
        } else {
          const expected = fallible.has(name) ? value.val : value;
          assert.deepEqual(echo[name](value), expected);
        }
      });
    }
  }

  test("calls", () => {
    log.length = 0;
    calls.nothing();
    const bytes = Uint8Array.of(1, 2);
    const sent = [255, -1, 2 ** 32 - 1, -1n, 0.5, NaN, "水", true, "🍌", bytes];
    sent.push(undefined, 2n ** 64n - 1n, -128);
    assert.equal(calls.many(...sent), "many");
    assert.deepEqual(log, ["nothing", sent]);
    assert.equal(calls.divide(-7, 2), -3);
    const error = thrown(() => calls.divide(1, 0));
    assert(error instanceof WitError, String(error));
    assert.equal(error.payload, "division by zero");
    assert.deepEqual(calls.manyProfiles(...profiles), {
      ...profiles[0],
      tags: profiles[0].tags,
    });
  });

  test("the host's objects in the guest", () => {
    assert.equal(
      selfCheck.useObjects(),
      "3 host-10 -7 total 13 merged 13 live 1 picked 14 live 1 none true live 1 end 0",
    );
  });

  test("the guest's objects in the host", () => {
    const { Counter } = objects;
    const [a, b] = [new Counter(5), new Counter(6)];
    assert.equal(a.add(1), 6);
    assert.equal(b.name(), "guest-6");
    assert.equal(Counter.compare(a, b), 0);
    assert.equal(Counter.live(), 2);
    assert.equal(objects.total([a, b]), 12);
    const c = Counter.merge(a, b);
    assert.equal(c.add(0), 12);
    assert.equal(Counter.live(), 1);
    const d = objects.pick([new Counter(1), c], 1);
    assert.equal(d.add(1), 13);
    assert.equal(Counter.live(), 1);
    d[Symbol.for("dispose")]();
    assert.equal(Counter.live(), 0);
    assert.equal(objects.pick([], 0), undefined);
    for (const moved of [a, b, c]) {
      assert.match(thrown(() => moved.add(1)).message, /was moved/);
    }
    assert.match(thrown(() => d.add(1)).message, /is disposed/);
  });
  return totals;
}
