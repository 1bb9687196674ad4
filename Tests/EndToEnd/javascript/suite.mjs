// The kitchen sink in JavaScript: every value crosses the boundary four times and must come back unchanged, and nothing may leak.

import assert from "node:assert/strict";
import { disposeKey, makeHost } from "./host.mjs";
import { itemTests } from "./items.mjs";
import { echoes, refused, refusedLate, results, wide } from "./values.mjs";

/** Runs all tests; `bindings` is the generated module, `first` and `second` are guests. Returns the totals. */
export function run(bindings, first, second) {
  const { instantiateSync, WitError, GuestTrap } = bindings;
  const totals = { passed: 0, failed: 0 };
  const host = makeHost();
  const sink = instantiateSync(first, host);

  function report(name, body) {
    try {
      body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  /** A test after which the guest must hold as many bytes, objects and handles as before. */
  function test(name, body) {
    const use = () => ({
      bytes: sink.probe.allocated(),
      objects: sink.things.live(),
      handles: sink[bindings.control].handles,
    });
    report(name, () => {
      const before = use();
      body();
      assert.deepEqual(use(), before, "the guest leaks");
    });
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

  echoTests(test, report, sink, thrown, WitError);
  nameTests(test, sink);
  worldTests(test, sink, host);
  thingTests(test, sink, thrown, WitError);
  itemTests(test, report, sink, thrown, WitError);
  busyTests(test, sink, host, thrown);
  instanceTests(report, bindings, first, second, thrown);
  failureTests(report, bindings, first, thrown, GuestTrap);
  return totals;
}

function echoTests(test, report, exports, thrown, WitError) {
  const sink = {
    ...exports.echoes,
    ...exports.shapes,
    ...exports.collectionCalls,
  };
  for (const [name, values] of Object.entries(echoes)) {
    for (const [i, value] of values.entries()) {
      test(`${name} ${i}`, () => assert.deepEqual(sink[name](value), value));
    }
  }
  for (const [name, cases] of Object.entries(results)) {
    for (const [i, val] of cases.returned.entries()) {
      test(`${name} ok ${i}`, () =>
        assert.deepEqual(sink[name]({ tag: "ok", val }), val));
    }
    for (const [i, val] of cases.thrown.entries()) {
      test(`${name} err ${i}`, () => {
        const error = thrown(() => sink[name]({ tag: "err", val }));
        assert(error instanceof WitError);
        assert.deepEqual(error.payload, val);
      });
    }
  }
  function refuses(name, value) {
    const error = thrown(() => sink[name](value));
    assert(
      error instanceof TypeError || error instanceof RangeError,
      String(error),
    );
  }
  for (const [name, values] of Object.entries(refused)) {
    for (const [i, value] of values.entries()) {
      test(`${name} refuses ${i}`, () => refuses(name, value));
    }
  }
  for (const [name, values] of Object.entries(refusedLate)) {
    for (const [i, value] of values.entries()) {
      report(`${name} refuses late ${i}`, () => refuses(name, value));
    }
  }
  test("many", () => assert.deepEqual(sink.many(...Object.values(wide)), wide));
  const sixteen = ["", "b", "é", "d".repeat(100), "e", "f", "g", "世"];
  test("sixteen", () => assert.deepEqual(sink.sixteen(...sixteen), sixteen));
  test("nothing", () => assert.equal(sink.nothing(), undefined));
  test("lone surrogates", () =>
    assert.equal(sink.echoString("a\uD800b"), "a\uFFFDb"));
  test("null is none", () => assert.equal(sink.optionString(null), undefined));
}

function nameTests(test, { names }) {
  const all = [
    "self",
    "in",
    "memory",
    "instance",
    "options",
    "result",
    "this",
    "guest",
  ];
  test("match", () => assert.deepEqual(names.match(...all), all));
  test("func", () => {
    const record = { type: 7, self: "é", default: 8, class: undefined };
    assert.deepEqual(names.func(record, "default"), { ...record, class: 7 });
  });
  test("init", () => assert.equal(names.init(1, 2, 3), 123));
  for (const v of ["self", "type", "default", "none", "some", "ok", "err"]) {
    test(`static ${v}`, () => assert.equal(names.static(v), v));
  }
  test("repeat", () => assert.equal(names.repeat("ab", 3, 4), "ababab4"));
}

function worldTests(test, sink, host) {
  test("functions of the world", () => {
    host.lines.length = 0;
    assert.equal(sink.run(["one", "", "drei ß"]), 3);
    assert.deepEqual(host.lines, ["one", "", "drei ß"]);
  });
  test("names of an interface", () => {
    assert.equal(sink["test:kitchen-sink/echoes"], sink.echoes);
    assert.equal(sink["test:kitchen-sink/echoes@1.2.3"], sink.echoes);
  });
}

function thingTests(test, { things }, thrown, WitError) {
  const { Counter } = things;
  const dispose = (...objects) => objects.forEach((o) => o[disposeKey]());

  test("methods", () => {
    const counter = new Counter(41);
    assert.equal(counter.next(), 41);
    assert.equal(counter.next(), 42);
    assert.equal(counter.label("é"), "é43");
    dispose(counter);
  });
  test("a constructor that fails", () => {
    const error = thrown(() => new Counter(1001));
    assert(error instanceof WitError);
    assert.equal(error.payload, "1001 is too large");
    assert.equal(thrown(() => things.open(2000)).payload, "2000 is too large");
  });
  test("borrows", () => {
    const [a, b] = [new Counter(3), things.open(5)];
    assert.equal(Counter.greater(a, b), 5);
    assert.equal(Counter.greater(a, a), 3);
    assert.equal(things.peek(a), 3);
    assert.equal(things.total([a, b, a]), 11);
    assert.equal(things.total([]), 0);
    dispose(a, b);
  });
  test("moves", () => {
    const [a, b] = [new Counter(3), new Counter(5)];
    const merged = Counter.merge(a, b);
    assert.equal(merged.next(), 8);
    assert(
      thrown(() => a.next()) instanceof TypeError,
      "a moved object is refused",
    );
    assert.equal(things.consume(merged), 9);
    assert(thrown(() => things.consume(merged)) instanceof TypeError);
    dispose(a, b, merged); // Nothing is left to dispose of.
  });
  test("one object cannot be given twice", () => {
    const a = new Counter(3);
    assert(thrown(() => Counter.merge(a, a)) instanceof TypeError);
    assert.equal(a.next(), 3, "a refused call moves nothing");
    dispose(a);
  });
  test("a disposed object is refused", () => {
    const a = new Counter(3);
    dispose(a, a);
    assert(thrown(() => a.next()) instanceof TypeError);
    assert(thrown(() => things.peek(a)) instanceof TypeError);
  });
  test("strangers are refused", () => {
    for (
      const stranger of [
        undefined,
        null,
        {},
        7,
        Object.create(Counter.prototype),
      ]
    ) {
      assert(thrown(() => things.peek(stranger)) instanceof TypeError);
    }
  });
  test("owned objects in options and lists", () => {
    assert.equal(things.maybe(undefined), undefined);
    const back = things.maybe(new Counter(12));
    assert.equal(back.next(), 12);
    const parts = things.split(back, 3);
    assert.deepEqual(parts.map((p) => p.next()), [4, 4, 4]);
    assert.deepEqual(things.split(new Counter(1), 0), []);
    dispose(...parts);
  });
  test("a resource without functions", () => {
    assert.equal(things.redeem(things.issue()), true);
    dispose(things.issue());
  });
}

/** What the host does with objects while the guest is running. */
function busyTests(test, sink, host, thrown) {
  test("an object disposed of during a call is dropped after it", () => {
    const counter = new sink.things.Counter(3);
    let refusal;
    host.misbehave.reenter = () => {
      counter[disposeKey]();
      refusal = thrown(() => counter.next());
    };
    sink.probe.reenter();
    host.misbehave.reenter = () => {};
    assert.match(refusal.message, /busy/);
    assert.match(thrown(() => counter.next()).message, /disposed/);
    assert.equal(sink.things.live(), 0);
  });
}

function instanceTests(report, { instantiateSync }, first, second, thrown) {
  report("instances side by side", () => {
    const hosts = [first, first, second].map(() => makeHost());
    const sinks = [first, first, second].map((bytes, i) =>
      instantiateSync(bytes, hosts[i])
    );
    const counters = sinks.map(({ things }, i) => new things.Counter(i * 10));
    counters.forEach((counter, i) => assert.equal(counter.next(), i * 10));
    sinks.forEach((sink, i) => sink.run([`line of ${i}`]));
    hosts.forEach((host, i) => assert.deepEqual(host.lines, [`line of ${i}`]));
    sinks.forEach(({ things }, i) => {
      const other = counters[(i + 1) % 3];
      assert(
        thrown(() => things.peek(other)) instanceof TypeError,
        "an object of another instance",
      );
      assert.equal(things.peek(counters[i]), i * 10 + 1);
    });
    counters.forEach((counter) => counter[disposeKey]());
    sinks.forEach(({ things }) => assert.equal(things.live(), 0));
  });
  report("one guest as the host of another", () => {
    const inner = instantiateSync(second, makeHost());
    const outer = instantiateSync(first, { ...makeHost(), ...inner });
    assert.equal(outer.echoes.echoString("through both"), "through both");
    const error = thrown(() =>
      outer.echoes.resultStringHue({ tag: "err", val: "blue" })
    );
    assert.equal(error.payload, "blue");
  });
}

function failureTests(report, { instantiateSync }, bytes, thrown, GuestTrap) {
  /** A failure kills its instance, and no other. */
  function dies(name, prepare, call, expected) {
    report(name, () => {
      const [host, sink] = [makeHost(), undefined];
      const box = { sink };
      prepare(host, box);
      box.sink = instantiateSync(bytes, host);
      const other = instantiateSync(bytes, makeHost());
      expected(thrown(() => call(box.sink)));
      assert(
        thrown(() => box.sink.echoes.echoU8(1)) instanceof GuestTrap,
        "a dead instance is refused",
      );
      assert.equal(other.echoes.echoU8(1), 1);
    });
  }
  const bug = new Error("a bug of the host");
  dies(
    "an error of the host passes through",
    (host) => {
      host.misbehave.fail = () => {
        throw bug;
      };
    },
    (sink) => sink.probe.fail(),
    (error) => assert.equal(error, bug),
  );
  dies(
    "a call of a busy instance is refused",
    (host, box) => {
      host.misbehave.reenter = () => box.sink.echoes.echoU8(1);
    },
    (sink) => sink.probe.reenter(),
    (error) => assert.match(error.message, /busy/),
  );
  dies(
    "a trap",
    () => {},
    (sink) => sink.probe.trap(),
    (error) => assert(error instanceof GuestTrap),
  );
  report("a missing host function is named", () => {
    const host = makeHost();
    delete host.logLine;
    delete host["test:kitchen-sink/names"].match;
    const { problems } = thrown(() => instantiateSync(bytes, host));
    assert.equal(problems.length, 2);
  });
}
