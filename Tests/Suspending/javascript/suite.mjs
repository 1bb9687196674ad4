// Guests that wait for the host. See wit/suspending.wit.

import { alone, declared } from "./declared.mjs";
import { deaths } from "./deaths.mjs";
import { hostile } from "./hostile.mjs";
import { objects } from "./objects.mjs";
import { queue } from "./queue.mjs";
import { random } from "./random.mjs";
import { values } from "./values.mjs";

/**
 * Runs all tests, or those that need no Promise Integration.
 *
 * `modules` are the generated modules by name: `suspending`, whose waiting functions are listed; `all`, where only the imports
 * are; `declared`, `alone` and `hostile`. `guests` are the bytes of the guests.
 */
export async function run(modules, guests, log = console.log) {
  const totals = { passed: 0, failed: 0 };

  async function test(name, body) {
    try {
      await body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  await alone(test, modules, guests);
  if (!("Suspending" in WebAssembly)) {
    await lacking(test, modules, guests);
    return totals;
  }
  for (
    const part of [values, queue, objects, deaths, declared, hostile, random]
  ) {
    await part(test, modules, guests);
  }
  return totals;
}

/** A runtime without Promise Integration says so. */
async function lacking(test, { suspending, declared }, guests) {
  for (
    const [module, name] of [[suspending, "host.sleep"], [declared, "answer"]]
  ) {
    const bytes = module === suspending ? guests.suspending : guests.declared;
    await test(`linking fails because of ${name}`, () => {
      try {
        module.instantiateSync(bytes, anyImports());
      } catch (error) {
        const problem =
          "this runtime lacks WebAssembly.Suspending (JavaScript Promise Integration), which asynchronous imports need";
        const found = error.problems?.filter((text) => text === problem);
        if (error instanceof module.LinkError && found?.length === 1) return;
        throw error;
      }
      throw new Error("it is linked");
    });
  }
}

/** Imports of any name and with all functions. */
function anyImports() {
  const functions = () => new Proxy({}, { get: () => () => {} });
  return { "test:suspending/host": functions(), note() {}, answer() {} };
}
