// Functions that WIT says may wait.

import { check, equal, thrown } from "./assert.mjs";

export async function declared(test, { declared }, guests) {
  await test("functions that WIT declares as async", async () => {
    const notes = [];
    const app = await declared.instantiate(guests.declared, {
      answer: async (question) => (await null, `no ${question}`),
      note: (text) => notes.push(text),
    });
    equal(await app.ask("why?"), "why? no why?");
    equal(app.asked(), 1);
    equal(notes, ["why?"]);
  });

  await test("their errors", async () => {
    const app = declared.instantiateSync(guests.declared, {
      answer: () => Promise.reject(new Error("unknown")),
      note() {},
    });
    const error = await thrown(() => app.ask("why?"));
    check(error instanceof declared.WitError);
    equal(error.payload, "unknown");
  });
}

/** Exports that may wait in a world without imports, which any runtime can instantiate. */
export async function alone(test, { alone }, guests) {
  await test("a guest without imports", async () => {
    const app = alone.instantiateSync(guests.alone);
    const call = app.double(21);
    check(call instanceof Promise);
    equal(await call, 42);
    equal(await app.wide(1n << 40n), 1n << 41n);
    equal(await app.nothing(), undefined);
    check((await thrown(() => app.double(-1))) instanceof RangeError);
  });
}
