// Errors that end guests, and guests that end with objects of others.

import assert from "node:assert/strict";

/** Each error comes out of the outermost call as it was. */
export function errorTests(report, { provider, consumer, pair, thrown }) {
  const isDead = ({ provider: one, consumer: two }) => [
    one[provider.control].dead,
    two[consumer.control].dead,
  ];

  function traps(body, message) {
    const error = thrown(body);
    // Each module has error classes of its own, which know each other.
    assert(error instanceof consumer.GuestTrap, String(error));
    assert(error instanceof provider.GuestTrap, String(error));
    assert.match(error.message, message);
  }

  report("a trap of the provider ends both", () => {
    const guests = pair();
    traps(() => guests.consumer.trap(), /^things\.trap: /);
    assert.deepEqual(isDead(guests), [true, true]);
    traps(() => guests.consumer.live(), /died/);
    traps(() => guests.things.live(), /died/);
  });
  report("a provider that is dead already", () => {
    const guests = pair();
    traps(() => guests.things.trap(), /^things\.trap: /);
    traps(() => guests.consumer.makeAndDrop(), /died in things\.trap/);
    assert.deepEqual(isDead(guests), [true, true]);
  });
  report("a trap of the consumer ends only itself", () => {
    const guests = pair();
    guests.consumer.keep(new guests.things.Thing(1));
    traps(() => guests.consumer.fail(), /^fail: /);
    assert.equal(guests.things.live(), 0);
    assert.deepEqual(isDead(guests), [false, true]);
    const next = pair(guests.provider);
    assert.equal(next.consumer.consume(new next.things.Thing(3)), 3);
  });
  report("a destructor that traps", () => {
    const guests = pair();
    traps(() => guests.consumer.explode(), /^Thing destructor: /);
    assert.deepEqual(isDead(guests), [true, true]);
  });
  report("the provider is entered again", () => {
    const guests = pair();
    guests.alarm.action = () => guests.consumer.live();
    const error = thrown(() => guests.things.ring());
    assert.match(error.message, /^things\.live: this instance is busy/);
    assert.deepEqual(isDead(guests), [true, true]);
  });
  report("the error of the host, through both", () => {
    const guests = pair();
    const error = new Error("stop");
    guests.alarm.action = () => {
      throw error;
    };
    assert.equal(thrown(() => guests.consumer.ring()), error);
  });
  report("the host disposes of an object that the consumer borrowed", () => {
    const guests = pair();
    const thing = new guests.things.Thing(1);
    guests.alarm.action = () => thing[Symbol.dispose]();
    const error = thrown(() => guests.consumer.peekSlowly(thing));
    assert.match(error.message, /disposed/);
    assert.equal(guests.things.live(), 0);
  });
}

export function endTests(report, { consumer: bindings, pair }) {
  report("a consumer that is terminated with objects", () => {
    const { provider, things } = pair();
    for (let value = 0; value < 10; value++) {
      const { consumer } = pair(provider);
      consumer.keep(consumer.produce(value));
      consumer.keep(new things.Thing(value));
      assert.equal(things.live(), 2);
      consumer[bindings.control].terminate();
      assert.equal(things.live(), 0);
    }
  });
  report("a consumer that is terminated while the provider runs", () => {
    const alarm = {};
    const guests = pair(undefined, alarm);
    guests.consumer.keep(new guests.things.Thing(1));
    alarm.action = () => guests.consumer[bindings.control].terminate();
    guests.things.ring();
    assert.equal(guests.things.live(), 0);
  });
  report("a consumer that drops objects while the provider runs", () => {
    const alarm = {};
    const guests = pair(undefined, alarm);
    guests.consumer.keep(new guests.things.Thing(1));
    alarm.action = () => guests.consumer.forget();
    guests.things.ring();
    assert.equal(guests.things.live(), 0);
  });
  report("two consumers of one provider", () => {
    const first = pair();
    const second = pair(first.provider);
    assert.equal(second.consumer.consume(first.consumer.produce(11)), 11);
    first.consumer.keep(second.consumer.produce(12));
    second.consumer[bindings.control].terminate();
    assert.equal(first.things.live(), 1);
    first.consumer.forget();
    assert.equal(first.things.live(), 0);
  });
}

/** A guest that breaks the rules for handles. It harms only itself: the objects end, and their guest goes on. */
export function intruderTests(
  report,
  { consumer: bindings, pair, thrown },
  make,
) {
  const bad = /bad handle|borrowed, not owned|lent to the same call/;
  const cases = [
    [undefined, undefined],
    [bad, bad],
    [bad, bad],
    [bad, bad],
    [bad, bad],
    [bad, bad],
    [/unreachable/, /unreachable/],
    [undefined, /were not dropped/],
  ];
  for (const [mode, [given, lent]] of cases.entries()) {
    for (const [name, problem] of [["give", given], ["lend", lent]]) {
      report(`the host ${name}s a thing to an intruder, mode ${mode}`, () => {
        const { provider, consumer, things } = pair();
        const thing = new things.Thing(5);
        const intruder = make(provider);
        intruder.choose(mode);
        if (problem === undefined) {
          intruder[name](thing);
          intruder[bindings.control].terminate();
        } else {
          const error = thrown(() => intruder[name](thing));
          assert(error instanceof bindings.GuestTrap, String(error));
          assert.match(error.message, problem);
        }
        assert.equal(things.live(), name === "give" ? 0 : 1);
        if (name === "lend") assert.equal(consumer.consume(thing), 5);
        assert.equal(things.live(), 0);
      });
    }
  }
}
