// Random sequences of calls, answers and disposals, compared with what they should give.

import { check, equal, turn } from "./assert.mjs";
import { makeHost } from "./host.mjs";

/** Numbers below `limit`, the same for the same seed. */
function makeRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * limit);
  };
}

/** One guest, and what its calls should give. */
class Round {
  /** The URLs of `read`, in the order of the calls. */
  urls = [];
  /** What `read` returns, or throws, by URL. */
  answers = new Map();
  calls = [];
  tasks = [];
  dropped = 0;
  counted = 0;
  unsettled = 0;

  constructor({ instantiateSync, control, dispose }, guest, random) {
    this.host = makeHost();
    this.app = instantiateSync(guest, this.host.imports);
    this.control = this.app[control];
    this.dispose = dispose;
    this.random = random;
  }

  /** Notes a call; `isRight` is asked about its result, its error, or the payload of its error. */
  expect(call, isRight) {
    this.unsettled++;
    const settled = call.catch((error) => error.payload ?? error);
    this.calls.push(
      settled.then((found) => {
        this.unsettled--;
        check(isRight(found), found?.stack ?? `${found} is wrong`);
      }),
    );
  }

  read() {
    const url = `${this.urls.length}`;
    this.urls.push(url);
    const answer = this.random(3) === 0 ? `no ${url}` : `${url}=${url}`;
    this.answers.set(url, answer);
    this.expect(this.app.tasks.read(url), (found) => found === answer);
  }

  /** Settles what the guest waits for, if anything. */
  settle() {
    for (const [url, { resolve, reject }] of this.host.fetches) {
      this.host.fetches.delete(url);
      const answer = this.answers.get(url);
      if (answer.startsWith("no")) reject(answer);
      else resolve(url);
    }
  }

  /** Calls an export that returns no promise. */
  count() {
    let found;
    try {
      found = this.app.tasks.calls();
    } catch (error) {
      check(/is busy in tasks\./.test(error.message), error.stack);
      return check(this.unsettled > 0, "nothing is in progress");
    }
    equal(found, ++this.counted);
  }

  make() {
    if (this.unsettled === 0) {
      this.tasks.push(new this.app.tasks.Task("t", false));
    }
  }

  run() {
    const task = this.tasks.at(-1);
    if (task === undefined) return;
    // It may be disposed of before the call begins.
    this.expect(task.run(1), (found) =>
      found === "t: slept 1" ||
      !this.tasks.includes(task) && /is disposed/.test(found.message));
  }

  drop() {
    const task = this.tasks.pop();
    if (task === undefined) return;
    this.dispose(task);
    this.dropped++;
  }

  async end() {
    while (this.unsettled > 0) {
      this.settle();
      await turn();
    }
    await Promise.all(this.calls);
    while (this.tasks.length > 0) this.drop();
    const begun = this.host.events.filter((text) => text.startsWith("begin"));
    equal(begun, this.urls.map((url) => `begin ${url}`));
    const drops = this.host.events.filter((text) => text === "drop t");
    equal(drops.length, this.dropped);
    equal(this.control.handles, 0);
    check(!this.control.dead);
  }
}

export async function random(test, { suspending }, guests) {
  for (let seed = 1; seed <= 20; seed++) {
    await test(`random sequence ${seed}`, async () => {
      const random = makeRandom(seed);
      const round = new Round(suspending, guests.suspending, random);
      const steps = ["read", "read", "settle", "count", "make", "run", "drop"];
      for (let step = 0; step < 60; step++) {
        round[steps[random(steps.length)]]();
        for (let ticks = random(8); ticks > 0; ticks--) await null;
        if (random(4) === 0) await turn();
      }
      await round.end();
    });
  }
}
