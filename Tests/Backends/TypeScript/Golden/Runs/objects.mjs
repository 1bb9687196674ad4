// Objects of the host in a guest: who owns them, when they are disposed of, and what forged handles do.

import assert from "node:assert/strict";

/** Runs the tests; `test` runs and reports one. */
export function run(bindings, bytes, test) {
  const { GuestTrap, LinkError, control, instantiateSync } = bindings;
  const module = new WebAssembly.Module(bytes);

  /** A guest with a host that notes which items were disposed of. */
  function start(key = Symbol.for("dispose"), options) {
    const disposed = [];
    class Item {
      #n;
      constructor(n) {
        this.#n = n;
      }
      value() {
        return this.#n;
      }
      static merge(a, b) {
        return new Item(a.#n + b.#n);
      }
      [key]() {
        disposed.push(this.#n);
      }
    }
    class Failure extends Error {
      code() {
        return 7;
      }
      [key]() {
        disposed.push("failure");
      }
    }
    const host = {
      Item,
      Failure,
      attempt: () => 3,
      attemptTwice() {},
      takePair() {},
      takeAll() {},
    };
    const guest = instantiateSync(
      module,
      { "test:objects/host": host },
      options,
    );
    return {
      disposed,
      guest,
      host,
      Item,
      Failure,
      ...guest,
      state: guest[control],
    };
  }

  const keys = [Symbol.for("dispose"), Symbol.for("Symbol.dispose")];
  if (Symbol.dispose !== undefined) keys.push(Symbol.dispose);
  for (const key of keys) {
    test(`drops dispose of owned objects, ${String(key)}`, () => {
      const { api, disposed, state } = start(key);
      const handle = api.make(5);
      assert.equal(state.handles, 1);
      assert.equal(api.value(handle), 5);
      assert.deepEqual(disposed, []);
      api.release(handle);
      assert.deepEqual(disposed, [5]);
      assert.equal(state.handles, 0);
    });
  }

  test("objects go in and come back as they were", () => {
    const { api, disposed, Item, state } = start();
    const item = new Item(1);
    const handles = [api.keep(item), api.keep(item)];
    assert.equal(new Set(handles).size, 2, "each is an ownership of its own");
    assert.equal(api.giveBack(handles[0]), item);
    assert.equal(api.giveBack(handles[1]), item);
    assert.deepEqual(disposed, [], "the host owns it again");
    assert.equal(state.handles, 0);
  });

  test("borrowed handles end with the call", () => {
    const { api, disposed, Item, state } = start();
    const item = new Item(9);
    assert.equal(api.look(item, false), 9);
    assert.equal(state.handles, 0);
    assert.throws(
      () => api.look(item, true),
      /^GuestTrap: api\.look: borrowed handles were not dropped: 1/,
    );
    assert(state.dead);
    assert.deepEqual(disposed, [], "what is borrowed stays the host's");
  });

  test("static functions take one and borrow one", () => {
    const { api, state } = start();
    const merged = api.merge(api.make(1), api.make(2));
    assert.equal(api.value(merged), 3);
    assert.equal(state.handles, 2);
  });

  const forged = {
    "an unknown handle": ({ api }) => api.value(3),
    "handle 0": ({ api }) => api.value(0),
    "a negative handle": ({ api }) => api.value(-1 >>> 0),
    "a stale handle": ({ api }) => {
      const handle = api.make(1);
      api.release(handle);
      api.value(handle);
    },
    "a handle dropped twice": ({ api }) => {
      const handle = api.make(1);
      api.release(handle);
      api.release(handle);
    },
    "a handle of another resource": ({ api }) => {
      api.releaseFailure(api.make(1));
    },
    "a handle that was given back": ({ api }) => {
      const handle = api.make(1);
      api.giveBack(handle);
      api.giveBack(handle);
    },
    "a handle that is taken and borrowed": ({ api }) => {
      const handle = api.make(1);
      api.merge(handle, handle);
    },
    "a handle that is taken and borrowed in a record": ({ api }) => {
      const handle = api.make(1);
      api.mergePair(handle, handle);
    },
  };
  for (const [what, attack] of Object.entries(forged)) {
    test(`${what} kills the guest`, () => {
      const victim = start();
      assert.throws(
        () => attack(victim),
        (error) => error instanceof GuestTrap && /handle/.test(error.message),
      );
      assert(victim.state.dead);
      assert.equal(victim.state.handles, 0);
    });
  }

  test("what the host passes must be an object of its class", () => {
    const { api, guest, host, Item, state } = start();
    for (const wrong of [undefined, null, 1, {}, new Map()]) {
      assert.throws(
        () => api.keep(wrong),
        /^TypeError: api\.keep: item: expected an instance of Item, got /,
      );
      assert.throws(() => api.keepAll([new Item(1), wrong], []), TypeError);
    }
    assert.throws(() => api.keepAll([new Item(1)], [256]), RangeError);
    assert.equal(state.handles, 0, "nothing is left behind");
    assert(!state.dead);
    assert(api.keep(new Item(1)) > 0);
    host.Item = class {
      static merge = () => ({});
    };
    const [a, b] = [api.make(1), api.make(2)];
    assert.throws(() => api.merge(a, b), /merge: result: expected an instance/);
    assert(guest[control].dead);
  });

  test("errors that are objects", () => {
    const { api, disposed, Failure, host, state } = start();
    assert.equal(api.attempt(), 3);
    host.attempt = () => {
      throw new Failure("an Error too");
    };
    assert.throws(() => api.attempt(), (error) => error.payload === 7);
    host.attempt = () => {
      throw { payload: new Failure() };
    };
    assert.throws(() => api.attempt(), (error) => error.payload === 7);
    assert.deepEqual(disposed, ["failure", "failure"]);
    assert.equal(api.attemptTwice(), 0);
    host.attemptTwice = () => {
      throw [new Failure(), 5];
    };
    assert.equal(api.attemptTwice(), 5);
    assert.equal(state.handles, 0);
    const bug = new TypeError("bug");
    host.attempt = () => {
      throw bug;
    };
    assert.throws(() => api.attempt(), (error) => error === bug);
    assert(state.dead);
  });

  test("a dead guest releases the host's objects, the last one first", () => {
    for (const end of ["trap", "terminate"]) {
      const { api, disposed, Item, state } = start();
      api.release(api.make(1));
      const items = [new Item(2), new Item(3), new Item(4)];
      const handles = items.map((item) => api.keep(item));
      api.release(handles[0]);
      api.make(5);
      disposed.length = 0;
      if (end === "trap") assert.throws(() => api.trap(), GuestTrap);
      else state.terminate();
      assert.deepEqual(disposed, [5, 4, 3]);
      assert.equal(state.handles, 0);
      state.terminate();
      assert.deepEqual(disposed, [5, 4, 3]);
    }
  });

  test("an exception in dispose kills the guest", () => {
    const { api, Item, state } = start();
    const error = new Error("dispose");
    Item.prototype[Symbol.for("dispose")] = () => {
      throw error;
    };
    const handle = api.make(1);
    assert.throws(() => api.release(handle), (thrown) => thrown === error);
    assert(state.dead);
  });

  test("dispose can't call the guest that drops", () => {
    const { api, Item } = start();
    let refusal;
    Item.prototype[Symbol.for("dispose")] = () => {
      try {
        api.make(1);
      } catch (error) {
        refusal = error;
      }
    };
    api.release(api.make(1));
    assert.match(refusal.message, /busy in api\.release/);
  });

  test("limits of handles", () => {
    const { api } = start(undefined, { limits: { handles: 2 } });
    api.release(api.make(1));
    api.make(1);
    api.make(1);
    assert.throws(() => api.make(1), /limits\.handles/);
  });

  test("missing members of classes", () => {
    const { host } = start();
    delete host.Item.merge;
    for (const wrong of [host, { ...host, Item: undefined }, {}]) {
      assert.throws(
        () => instantiateSync(module, { "test:objects/host": wrong }),
        (error) =>
          error instanceof LinkError && /host"\]\.Item/.test(error.message),
      );
    }
  });

  test("classes without constructor and static functions are optional", () => {
    const { host } = start();
    delete host.Failure;
    host.attempt = () => {
      throw { code: () => 8 };
    };
    const { api } = instantiateSync(module, { "test:objects/host": host });
    assert.throws(() => api.attempt(), (error) => error.payload === 8);
  });
}
