// What host functions throw and return: errors of other bindings and other realms, and promises.

import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { makeImports, thrown } from "./host.mjs";

/** The functions of the export `call`, each of which returns a promise, and what the message says of it. */
const promises = [
  ["tryOnly", "log.tryOnly: result: expected a value, got a promise"],
  ["name", "log.name: result: expected a string, got a promise"],
  ["getOuter", "log.getOuter: result: expected a value, got a promise"],
  ["getLevel", "log.getLevel: result: expected a value, got a promise"],
  ["ready", "log.ready: result: expected a value, got a promise"],
  ["maybe", "log.maybe: result: expected a value, got a promise"],
  ["getMark", "log.getMark: result: expected a value, got a promise"],
  ["many", "log.many: result: expected Uint32Array, got a promise"],
  ["makeFile", "log.makeFile: result: expected a value, got a promise"],
  ["now", "now: result: expected u64, got a promise"],
];

export async function throwTests(test, { caller, failing }, guests, isShared) {
  const fail = (mode) => {
    const guest = failing.instantiateSync(guests.failing);
    return () => guest.fail(mode);
  };
  /** A caller whose `write` has this body. */
  const callerOf = (write) =>
    caller.instantiateSync(guests.caller, makeImports({ write }));

  await test("classes of two bindings know each other's errors", () => {
    assert.equal(failing.GuestTrap === caller.GuestTrap, isShared);
    const trap = thrown(fail(1));
    assert(trap instanceof failing.GuestTrap);
    assert(trap instanceof caller.GuestTrap);
    const refused = thrown(fail(0));
    assert(refused instanceof failing.WitError);
    assert(refused instanceof caller.WitError);
    assert(!(refused instanceof caller.GuestTrap));
    const unlinked = thrown(() => failing.instantiateSync(guests.add));
    assert(unlinked instanceof failing.LinkError);
    assert(unlinked instanceof caller.LinkError);
    assert(!(unlinked instanceof caller.WitError));
    class Subclass extends caller.WitError {}
    assert(new Subclass(1) instanceof failing.WitError);
    assert(!(refused instanceof Subclass));
  });

  await test("an err of one guest becomes the err of another", () => {
    const error = thrown(() => callerOf(fail(0)).write("text"));
    assert(error instanceof caller.WitError);
    assert.equal(error.payload, "refused");
  });

  for (const mode of [1, 2]) {
    await test(`a trap takes the other guest down, mode ${mode}`, () => {
      const broken = fail(mode);
      const guest = callerOf(broken);
      const error = thrown(() => guest.write("text"));
      assert(error instanceof failing.GuestTrap);
      assert(error instanceof caller.GuestTrap);
      assert.match(error.message, /^fail: /);
      assert(guest[caller.control].dead);
      // Neither does the error of a guest that is already dead become a text.
      const next = callerOf(broken);
      assert.match(thrown(() => next.write("")).message, /died in fail/);
      assert(next[caller.control].dead);
    });
  }

  await test("a guest that runs out of stack takes the other one down", () => {
    const guest = callerOf(fail(3));
    const error = thrown(() => guest.write("text"));
    assert(!(error instanceof caller.WitError));
    assert(guest[caller.control].dead);
  });

  await test("an engine's trap takes the guest down", () => {
    const instance = instanceOf(guests.failing, WebAssembly);
    const guest = callerOf(() => instance.exports.fail(1));
    const error = thrown(() => guest.write("text"));
    assert(error instanceof caller.GuestTrap);
    assert(error.cause instanceof WebAssembly.RuntimeError);
    assert(guest[caller.control].dead);
  });

  await test("a trap of another realm takes the guest down", () => {
    const foreign = instanceOf(
      guests.failing,
      runInNewContext("WebAssembly"),
    );
    const trap = thrown(() => foreign.exports.fail(1));
    assert(!(trap instanceof Error), "it is of this realm");
    const guest = callerOf(() => {
      throw trap;
    });
    assert.equal(thrown(() => guest.write("text")), trap);
    assert(guest[caller.control].dead);
  });

  await test("an error of another realm is an error", () => {
    const foreign = runInNewContext("new TypeError('elsewhere')");
    assert(!(foreign instanceof Error), "it is of this realm");
    const write = () => {
      throw foreign;
    };
    const error = thrown(() => callerOf(write).write("text"));
    assert(error instanceof caller.WitError);
    assert.equal(error.payload, "elsewhere");
    // Where `err` has no text, it is no `err`.
    const imports = makeImports({ tryOnly: write });
    const guest = caller.instantiateSync(guests.caller, imports);
    assert.equal(thrown(() => guest.call(0)), foreign);
    assert(guest[caller.control].dead);
  });

  await test("a value that isn't an error is a payload", () => {
    const write = () => {
      throw "a text";
    };
    assert.equal(thrown(() => callerOf(write).write("")).payload, "a text");
  });

  await test("an uncaught exception of another guest takes the guest down", () => {
    const tag = new WebAssembly.Tag({ parameters: [] });
    const exception = new WebAssembly.Exception(tag, []);
    for (const name of ["write", "tryOnly"]) {
      const imports = makeImports({
        [name]() {
          throw exception;
        },
      });
      const guest = caller.instantiateSync(guests.caller, imports);
      const call = name === "write"
        ? () => guest.write("")
        : () => guest.call(0);
      assert.equal(thrown(call), exception);
      assert(guest[caller.control].dead);
    }
  });

  await test("a guest that catches the host's error is dead all the same", () => {
    const imports = makeImports({ write: () => 7 });
    const guest = caller.instantiateSync(guests.catching, imports);
    const error = thrown(() => guest.write("text"));
    assert.match(error.message, /expected a string/);
    assert(guest[caller.control].dead);
    assert.match(thrown(() => guest.call(0)).message, /died in write/);
  });

  await test("a promise for `write` is named", () => {
    const guest = callerOf(() => Promise.resolve("text"));
    const { message } = thrown(() => guest.write("text"));
    assert.equal(
      message,
      "write: log.write: result.ok: expected a string, got a promise",
    );
  });

  for (const [index, [name, message]] of promises.entries()) {
    await test(`a promise for \`${name}\` is named`, () => {
      const late = () => Promise.resolve();
      const imports = makeImports({ [name]: late });
      if (name === "now") imports.now = late;
      const guest = caller.instantiateSync(guests.caller, imports);
      const error = thrown(() => guest.call(index));
      assert(error instanceof TypeError);
      assert.equal(error.message, `call: ${message}`);
    });
  }

  await test("all imports of `call` return what they should", () => {
    const guest = caller.instantiateSync(guests.caller, makeImports());
    for (const index of promises.keys()) guest.call(index);
  });
}

function instanceOf(bytes, { Module, Instance }) {
  return new Instance(new Module(bytes), {});
}
