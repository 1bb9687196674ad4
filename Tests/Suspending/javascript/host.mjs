// The host of the world `suspending`.

import { later } from "./assert.mjs";

/** A host whose `fetch` waits until the test settles it. */
export function makeHost(overrides = {}) {
  const host = {
    /** The texts that the guest logged, and `fetch URL` for each call of `fetch`. */
    events: [],
    /** The promises of `fetch` that aren't settled, by URL. */
    fetches: new Map(),
    /** The timers that were disposed. */
    disposed: [],
  };
  const functions = {
    log: (text) => void host.events.push(text),
    sleep: (milliseconds) => Promise.resolve(`slept ${milliseconds}`),
    fetch(url) {
      host.events.push(`fetch ${url}`);
      const entry = later();
      host.fetches.set(url, entry);
      return entry.promise;
    },
    ping: () => Promise.resolve(7n),
    pause: () => Promise.resolve(),
    total: (numbers) => Promise.resolve(numbers.reduce((a, b) => a + b, 0)),
    open: (name) => Promise.resolve(makeTimer(name, host)),
    ...overrides,
  };
  host.imports = { "test:suspending/host": functions };
  return host;
}

export function makeTimer(name, host, wait = () => Promise.resolve(20)) {
  return {
    name,
    wait,
    [Symbol.dispose ?? Symbol.for("dispose")]() {
      host.disposed.push(name);
    },
  };
}
