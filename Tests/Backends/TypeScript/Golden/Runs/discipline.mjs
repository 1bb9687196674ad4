// The rules of calls: what a host may do when, and the state after a failure.

import assert from "node:assert/strict";

/** Runs the tests; `test` runs and reports one. */
export function run(bindings, bytes, test) {
  const { GuestTrap, LinkError, WitError, control, instantiateSync } = bindings;
  const module = new WebAssembly.Module(bytes);

  /** A guest with a host whose functions can be replaced. */
  function start(options) {
    const host = {
      notes: [],
      note: (n) => void host.notes.push(n),
      "my-log": { log() {} },
      "test:discipline/host-api": {
        ping: (text) => text.length,
        fallible: (n) => n,
      },
    };
    const guest = instantiateSync(module, host, options);
    return {
      host,
      guest,
      api: guest.api,
      hostApi: host["test:discipline/host-api"],
    };
  }

  test("initialize runs once, with imports", () => {
    assert.deepEqual(start().host.notes, [100]);
    let given;
    const { host } = start({
      initialize: (instance) => void (given = instance),
    });
    assert.deepEqual(host.notes, []);
    assert(given instanceof WebAssembly.Instance);
  });

  test("a function of the world, and the keys of the root", () => {
    const { guest } = start();
    assert.equal(guest.hello(), "👋");
    assert.equal(guest["test:discipline/api"], guest.api);
    assert.equal(guest["test:discipline/api@1.2.3"], guest.api);
    assert.deepEqual(Object.getOwnPropertySymbols({ ...guest }), []);
  });

  test("host methods are looked up at each call and keep their receiver", () => {
    const { api, hostApi } = start();
    assert.equal(api.call(), 5);
    hostApi.ping = function () {
      return this === hostApi ? 7 : 8;
    };
    assert.equal(api.call(), 7);
  });

  test("an exception of the host crosses unchanged and kills", () => {
    const { api, guest, hostApi } = start();
    const error = new Error("host");
    hostApi.ping = () => {
      throw error;
    };
    assert.throws(() => api.call(), (thrown) => thrown === error);
    assert(guest[control].dead);
    assert.throws(
      () => api.live(),
      (thrown) =>
        thrown instanceof GuestTrap && thrown.cause === error &&
        /api\.call/.test(thrown.message),
    );
  });

  test("results of the host", () => {
    const { api, hostApi } = start();
    assert.equal(api.attempt(7), 7);
    const attempt = (thrown) => {
      hostApi.fallible = () => {
        throw thrown;
      };
      try {
        api.attempt(0);
      } catch (error) {
        return error;
      }
    };
    assert.equal(attempt("text").payload, "text");
    assert.equal(attempt(new Error("message")).payload, "message");
    assert.equal(attempt({ payload: "wrapped" }).payload, "wrapped");
    assert(attempt(new WitError("again")) instanceof WitError);
    assert(attempt(3) instanceof TypeError, "not a string");
    assert(attempt("late") instanceof GuestTrap, "the instance is dead");
  });

  test("wrong arguments leave the guest as it was", () => {
    const { api } = start();
    for (const value of [1, null, undefined, {}]) {
      assert.throws(
        () => api.echo(value),
        /TypeError: api\.echo: text: expected a string/,
      );
    }
    assert.equal(api.echo("still here"), "still here");
    assert.throws(() => api.arm(-1), RangeError);
    assert.throws(
      () => api.arm(1.5),
      /RangeError: api\.arm: mode: expected u32, got 1\.5/,
    );
    for (
      const [value, text] of [["1", "string"], [1n, "bigint"], [
        Symbol(),
        "symbol",
      ]]
    ) {
      assert.throws(() => api.arm(value), {
        name: "TypeError",
        message: `api.arm: mode: expected u32, got ${text}`,
      });
    }
    assert.equal(api.live(), 0);
  });

  test("strings of all lengths", () => {
    const { api } = start();
    api.arm(4);
    for (const unit of ["a", "é", "世", "👋", "\0", "\uFEFF"]) {
      for (const count of [0, 1, 2, 7, 8, 9, 16, 24, 25, 40, 41, 100]) {
        assert.equal(api.echo(unit.repeat(count)), unit.repeat(count));
        assert.equal(
          api.echo(`x${unit.repeat(count)}`),
          `x${unit.repeat(count)}`,
        );
      }
    }
    assert.equal(api.echo("\uD800"), "\uFFFD");
  });

  test("lists of numbers", () => {
    const { api, guest } = start();
    const expected = Uint16Array.of(0x201, 0x403);
    assert.deepEqual(api.halves(Uint8Array.of(1, 2, 3, 4)), expected);
    assert.deepEqual(api.halves([1, 2, 3, 4]), expected);
    assert.deepEqual(api.halves(Uint16Array.of(1, 2, 3, 4)), expected);
    assert.throws(
      () => api.halves([1, 256]),
      /RangeError: api\.halves: bytes\[1\]: expected u8, got 256/,
    );
    assert.throws(() => api.halves([1, "2"]), TypeError);
    assert.throws(() => api.halves("1234"), TypeError);
    const { buffer } = Uint8Array.of(0, 1, 2, 3, 4);
    assert.deepEqual(api.halves(new DataView(buffer, 1)), expected);
    assert.deepEqual(api.halves(buffer.slice(1)), expected);
    // A view of the guest's own memory, which grows under it.
    api.arm(4);
    const view = new Uint8Array(guest[control].memory.buffer, 64, 4);
    const copy = Uint16Array.from(new Uint16Array(view.slice().buffer));
    assert.deepEqual(api.halves(view), copy);
  });

  test("the guest can't be entered twice", () => {
    const { api, guest, hostApi } = start();
    let refusal;
    hostApi.ping = () => {
      try {
        api.live();
      } catch (error) {
        refusal = error;
      }
      return 1;
    };
    assert.equal(api.call(), 1);
    assert.match(
      refusal.message,
      /api\.live: this instance is busy in api\.call/,
    );
    assert(!guest[control].dead);
    const other = start();
    hostApi.ping = () => other.api.call();
    assert.equal(api.call(), 5, "another instance is free");
  });

  test("disposal during a call is deferred to its end", () => {
    const { api, hostApi, host } = start();
    const thing = new api.Thing(5);
    host.notes.length = 0;
    hostApi.ping = () => {
      thing[Symbol.dispose]();
      assert.deepEqual(host.notes, []);
      return 1;
    };
    api.call();
    assert.deepEqual(host.notes, [5]);
    assert.equal(api.live(), 0);
  });

  test("a trap in a destructor is thrown by the call after which it runs", () => {
    const { api, guest, hostApi } = start();
    const bad = new api.Thing(666);
    hostApi.ping = () => (bad[Symbol.dispose](), 1);
    assert.throws(() => api.call(), GuestTrap);
    assert(guest[control].dead);
  });

  test("objects", () => {
    const { api, guest } = start();
    const { Thing } = api;
    const thing = new Thing(4_000_000_000);
    assert.equal(thing.value(), 4_000_000_000);
    thing[Symbol.dispose]();
    thing[Symbol.dispose]();
    assert.throws(
      () => thing.value(),
      /TypeError: api\.Thing\.value: self: the Thing is disposed/,
    );
    assert.equal(api.consume(new Thing(7)), 7);
    assert.equal(guest[control].handles, 0);
    assert.throws(() => api.consume({}), TypeError);
    assert.throws(
      () => api.consume(new (start().api.Thing)(1)),
      /belongs to this instance/,
    );
    assert.throws(() => Thing.prototype.value.call({}), TypeError);
    class Special extends Thing {
      constructor() {
        super(9);
      }
    }
    assert.equal(new Special().value(), 9);
  });

  test("finalizers destroy what is forgotten, once", () => {
    const Registry = globalThis.FinalizationRegistry;
    const finalizers = new Map();
    globalThis.FinalizationRegistry = class {
      #finalize;
      constructor(finalize) {
        this.#finalize = finalize;
      }
      register(object, held, token) {
        assert.equal(object, token);
        finalizers.set(token, () => this.#finalize(held));
      }
      unregister(token) {
        finalizers.delete(token);
      }
    };
    try {
      const { api, guest } = start({ finalizers: true });
      const things = [1, 2, 3, 666].map((n) => new api.Thing(n));
      things[0][Symbol.dispose]();
      api.consume(things[1]);
      assert.throws(() => api.consumeWith(things[2], 256), RangeError);
      assert.deepEqual([...finalizers.keys()], things.slice(2));
      finalizers.get(things[2])();
      assert.equal(api.live(), 1);
      finalizers.get(things[3])();
      assert(guest[control].dead, "its destructor traps");
    } finally {
      globalThis.FinalizationRegistry = Registry;
    }
  });

  test("either all moves of a call happen or none", () => {
    const { api, guest } = start();
    const [a, b] = [new api.Thing(1), new api.Thing(2)];
    assert.throws(() => api.consumeTwo(a, a), /moved/);
    assert.throws(() => api.consumeWith(a, 256), RangeError);
    assert.throws(() => api.lookAndConsume(a, a), /moved/);
    assert.throws(() => api.consumeAll([a, b, a], []), /moved/);
    assert.throws(() => api.consumeAll([a, b], [256]), RangeError);
    assert.equal(guest[control].handles, 0, "no handle is left behind");
    assert.equal(api.lookAndConsume(a, b), 3);
    assert.equal(api.consumeTwo(a, new api.Thing(3)), 4);
    assert.throws(() => a.value(), /the Thing was moved into the guest/);
    a[Symbol.dispose]();
    assert.equal(api.consumeAll([new api.Thing(5), new api.Thing(6)], []), 11);
    assert.equal(api.live(), 0);
  });

  test("an object that is lent to a call can't be moved by it", () => {
    const { api, guest } = start();
    const [a, b] = [new api.Thing(1), new api.Thing(2)];
    assert.throws(() => api.consumeAndLook(a, [b, a]), /moved/);
    assert.throws(() => api.consumePair([a, a]), /moved/);
    assert.equal(guest[control].handles, 0, "no handle is left behind");
    assert.equal(api.live(), 2);
    assert.equal(api.lookAt([a, b, a]), 4);
    assert.throws(() => api.lookAt([a, {}]), TypeError);
    assert.equal(
      api.consumeAndLook(a, [b, b]),
      5,
      "a failed call lends nothing",
    );
    assert.equal(api.consumePair([b, new api.Thing(3)]), 5);
    assert.throws(() => api.lookAt([b]), /moved/);
  });

  for (const [mode, what] of [[1, /allocator/], [2, /unreachable/]]) {
    test(`a bad allocator, mode ${mode}`, () => {
      const { api, guest, host } = start();
      api.arm(mode);
      host.notes.length = 0;
      assert.throws(
        () => api.echo("text"),
        (error) => error instanceof GuestTrap && what.test(error.message),
      );
      assert.deepEqual(host.notes, []);
      assert(guest[control].dead);
    });
  }

  test("post-return may not call the host", () => {
    const { api, host } = start();
    api.arm(3);
    host.notes.length = 0;
    assert.throws(() => api.echo("text"), GuestTrap);
    assert.deepEqual(host.notes, []);
  });

  test("a dead guest allows only disposal", () => {
    const { api, guest } = start();
    const thing = new api.Thing(1);
    assert.throws(
      () => api.trap(),
      (error) =>
        error instanceof GuestTrap &&
        error.cause instanceof WebAssembly.RuntimeError &&
        /^api\.trap: /.test(error.message),
    );
    assert.throws(() => api.live(), GuestTrap);
    assert.throws(() => thing.value(), GuestTrap);
    assert.throws(() => new api.Thing(1), GuestTrap);
    thing[Symbol.dispose]();
    assert(guest[control].dead);
    const other = start();
    other.guest[control].terminate();
    assert.throws(() => other.api.live(), GuestTrap);
  });

  test("a getter of an argument ends the guest", () => {
    for (const call of ["lookAt", "consumeAll"]) {
      const { api, guest, host } = start();
      const things = [new api.Thing(1)];
      const get = () => {
        guest[control].terminate();
        return thing;
      };
      const [thing] = things;
      Object.defineProperty(things, 0, { get });
      host.notes.length = 0;
      assert.throws(() => api[call](things, [1, 2]), /^GuestTrap: terminated$/);
      assert(guest[control].dead);
      assert.throws(() => api.live(), GuestTrap);
      assert.deepEqual(host.notes, []);
    }
  });

  test("limits", () => {
    const { api } = start({ limits: { valueBytes: 8 } });
    assert.equal(api.echo("12345678"), "12345678");
    assert.throws(() => api.echo("123456789"), /limits\.valueBytes/);
    // The host needs 2 bytes for each of the text, and 256 more.
    const calls = start({ limits: { callBytes: 272 } });
    for (let i = 0; i < 3; i++) {
      assert.equal(calls.api.echo("12345678"), "12345678");
    }
    assert.throws(() => calls.api.echo("123456789"), /limits\.callBytes/);
    const handles = start({ limits: { handles: 1 } });
    assert.equal(handles.api.consume(new handles.api.Thing(1)), 1);
    const two = [new handles.api.Thing(1), new handles.api.Thing(2)];
    assert.throws(() => handles.api.consumeTwo(...two), /limits\.handles/);
  });

  test("versions of imports", () => {
    const ping = () => 1;
    const fallible = (n) => n;
    const implementation = { ping, fallible };
    const rest = { note() {}, myLog: { log() {} } };
    const runs = (key) =>
      instantiateSync(module, { ...rest, [key]: implementation }).api.call();
    for (const version of ["1.2.3", "1.0.0", "1.9.0"]) {
      assert.equal(runs(`test:discipline/host-api@${version}`), 1);
    }
    for (const version of ["2.0.0", "0.1.0", "1.3.0-rc.1"]) {
      assert.throws(
        () => runs(`test:discipline/host-api@${version}`),
        LinkError,
      );
    }
  });

  test("every problem with linking is reported at once", () => {
    assert.throws(
      () => instantiateSync(module, { "my-log": {} }),
      (error) =>
        error instanceof LinkError && error.problems.length === 4 &&
        /host-api"]\.ping/.test(error.message) && /note/.test(error.message),
    );
  });
}
