// The exports of one guest are the imports of another, in JavaScript. Nothing may leak: neither things in the provider, nor handles.

import assert from "node:assert/strict";
import { endTests, errorTests, intruderTests } from "./ends.mjs";

/** Runs all tests; `provider` and `consumer` are the generated modules and the guests. Returns the totals. */
export function run(
  [provider, consumer, intruder],
  [providerWasm, consumerWasm, intruderWasm],
) {
  const totals = { passed: 0, failed: 0 };
  const tools = { provider, consumer, pair: makePair, thrown };

  /** A consumer that imports from a provider of its own, or from an existing one. */
  function makePair(existing, alarm = { action() {} }) {
    const host = { "test:composition/alarm": { ring: () => alarm.action() } };
    const one = existing ?? provider.instantiateSync(providerWasm, host);
    // The exports of the provider have the names of the imports.
    const two = consumer.instantiateSync(consumerWasm, { ...one, ...host });
    return { provider: one, consumer: two, alarm, things: one.things };
  }

  function report(name, body) {
    try {
      body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  const pair = makePair();

  /** A test after which there must be as many things and handles as before. */
  function test(name, body) {
    const use = () => [
      pair.things.live(),
      pair.provider[provider.control].handles,
      pair.consumer[consumer.control].handles,
    ];
    report(name, () => {
      const before = use();
      body();
      assert.deepEqual(use(), before, "something leaks");
    });
  }

  valueTests(test, pair);
  objectTests(test, pair, tools);
  refusalTests(test, pair, makePair(), tools);
  errorTests(report, tools);
  endTests(report, tools);
  intruderTests(
    report,
    tools,
    (imports) => intruder.instantiateSync(intruderWasm, imports),
  );
  return totals;
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

/** Values and objects on their way from guest to guest. */
function valueTests(test, { consumer }) {
  test("all that a guest can do with things", () =>
    assert.deepEqual(consumer.exercise(), [
      "7",
      "6",
      "13",
      "too large: 1013",
      "thirteen thousand",
      "4 13",
      "4/13 5 none",
      "3",
      "0",
      "42 1",
      "rejected 7",
      "é",
    ]));
  test("values of types that both declare", () => {
    const points = [{ x: -1, label: "é" }, { x: 2 ** 31 - 1, label: "" }];
    assert.deepEqual(consumer.echo(points), points);
  });
  test("an object that is dropped is destroyed at once", () =>
    assert.deepEqual(consumer.makeAndDrop(), [1, 0]));
}

/** Objects that the host passes from guest to guest. */
function objectTests(
  test,
  { consumer, things, alarm },
  { thrown, consumer: bindings },
) {
  const { Thing } = things;
  const dispose = (...objects) => objects.forEach((o) => o[Symbol.dispose]());

  test("an object that the consumer makes", () => {
    const thing = consumer.produce(5);
    assert(thing instanceof Thing);
    assert.equal(thing.add(6), 11);
    assert.equal(Thing.sum(thing, thing), 22);
    assert.equal(things.live(), 1);
    dispose(thing);
  });
  test("an object that the consumer consumes", () => {
    const thing = new Thing(7);
    assert.equal(consumer.consume(thing), 7);
    assert.equal(things.live(), 0);
    assert(thrown(() => thing.value()) instanceof TypeError);
    dispose(thing);
  });
  test("objects in lists and records", () => {
    const list = [1, 2, 3].map((value) => new Thing(value));
    assert.equal(consumer.consumeAll(list, new Thing(4)), 10);
    const pair = { first: new Thing(1), second: new Thing(2) };
    const { first, second } = consumer.exchange(pair);
    assert.deepEqual([first.value(), second.value()], [2, 1]);
    dispose(first, second);
  });
  test("an object that the consumer borrows", () => {
    const thing = new Thing(8);
    assert.equal(consumer.peek(thing), 8);
    assert.equal(consumer.peekTwice(thing, thing), 16);
    assert.equal(consumer.add(thing, 2), 10);
    assert.equal(thing.value(), 10);
    dispose(thing);
  });
  test("an object that the consumer keeps", () => {
    consumer.keep(new Thing(9));
    assert.equal(things.live(), 1);
    consumer.forget();
    assert.equal(things.live(), 0);
  });
  test("the error of the provider", () => {
    const thing = new Thing(0);
    const error = thrown(() => consumer.add(thing, 2000));
    assert(error instanceof bindings.WitError);
    assert.deepEqual(error.payload, { tag: "too-large", val: 2000 });
    dispose(thing);
  });
  test("the host uses an object that the consumer borrowed", () => {
    const thing = new Thing(1);
    alarm.action = () => thing.add(40);
    assert.equal(consumer.peekSlowly(thing), 42);
    alarm.action = () => {};
    dispose(thing);
  });
  for (let round = 0; round < 100; round++) {
    test("objects again and again", () => {
      for (let value = 0; value < 10; value++) {
        assert.equal(consumer.consume(consumer.produce(value)), value);
      }
    });
  }
}

/** Objects that the consumer can't get. Such calls change nothing. */
function refusalTests(test, { consumer, things }, other, { thrown }) {
  const { Thing } = things;
  test("objects of another instance", () => {
    const stranger = new other.things.Thing(1);
    assert(thrown(() => consumer.peek(stranger)) instanceof TypeError);
    assert(thrown(() => consumer.consume(stranger)) instanceof TypeError);
    assert.equal(other.consumer.consume(stranger), 1);
  });
  test("a refused call takes nothing", () => {
    const [a, b] = [new Thing(1), new Thing(2)];
    const stranger = new other.things.Thing(3);
    assert(
      thrown(() => consumer.consumeAll([a, b], stranger)) instanceof TypeError,
    );
    assert.equal(consumer.consumeAll([a, b], new Thing(4)), 7);
    assert.equal(stranger.value(), 3);
  });
}
