// Calls of one guest wait for each other.

import { check, equal, thrown, turn } from "./assert.mjs";
import { makeHost } from "./host.mjs";

export async function queue(test, { suspending }, guests) {
  const start = (host) =>
    suspending.instantiateSync(guests.suspending, host.imports);

  await test("calls begin in order, each after the end of the one before", async () => {
    const host = makeHost();
    const { tasks } = start(host);
    const calls = ["a", "b", "c"].map((url) => tasks.read(url));
    await turn();
    equal(host.events, ["begin a", "fetch a"]);
    for (const url of ["a", "b", "c"]) {
      host.fetches.get(url).resolve(url.toUpperCase());
      await turn();
    }
    equal(await Promise.all(calls), ["a=A", "b=B", "c=C"]);
    equal(host.events, [
      ...["begin a", "fetch a", "end a"],
      ...["begin b", "fetch b", "end b"],
      ...["begin c", "fetch c", "end c"],
    ]);
  });

  await test("the first call begins at once", () => {
    const host = makeHost();
    start(host).tasks.read("a");
    equal(host.events, ["begin a", "fetch a"]);
  });

  await test("a call that fails lets the next one begin", async () => {
    const host = makeHost();
    const { tasks } = start(host);
    const calls = [tasks.read("a"), tasks.read(7), tasks.read("b")];
    host.fetches.get("a").reject("no");
    const settled = Promise.allSettled(calls);
    await turn();
    host.fetches.get("b").resolve("B");
    const [first, second, third] = await settled;
    equal(first.reason.payload, "no");
    check(second.reason instanceof TypeError);
    equal(third.value, "b=B");
  });

  await test("a call that comes at the end of another begins after those that wait", async () => {
    const host = makeHost({ fetch: (url) => Promise.resolve(url) });
    const { tasks } = start(host);
    const first = tasks.read("a").then(() => tasks.read("c"));
    await Promise.all([first, tasks.read("b")]);
    equal(host.events.filter((text) => text.startsWith("begin")), [
      "begin a",
      "begin b",
      "begin c",
    ]);
  });

  await test("calls made at any time are never refused", async () => {
    const host = makeHost();
    const { tasks } = start(host);
    const calls = [tasks.pause(), tasks.pause()];
    for (let tick = 0; tick < 60; tick++) {
      await null;
      calls.push(tasks.pause());
    }
    equal((await Promise.all(calls)).every((isDone) => isDone), true);
  });

  await test("other exports are refused while the guest waits", async () => {
    const host = makeHost();
    const app = start(host);
    const call = app.tasks.read("a");
    const busy = await thrown(() => app.tasks.calls());
    equal(
      busy.message,
      "tasks.calls: this instance is busy in tasks.read",
    );
    const made = await thrown(() => new app.tasks.Task("t", false));
    equal(made.message, "new tasks.Task: this instance is busy in tasks.read");
    host.fetches.get("a").resolve("A");
    equal(await call, "a=A");
    equal(app.tasks.calls(), 1);
  });

  await test("a host function can't call the guest that called it", async () => {
    let inner;
    const host = makeHost({
      fetch(url) {
        inner = app.tasks.read("inner");
        return inner.catch((error) => `${url}: ${error.message}`);
      },
    });
    const app = start(host);
    equal(
      await app.tasks.read("outer"),
      "outer=outer: tasks.read: this instance is busy in tasks.read",
    );
    check((await thrown(() => inner)) instanceof Error);
    // Without an answer, such a call is made later.
    let next;
    const other = makeHost({
      log(text) {
        if (text === "begin a") next = app2.tasks.pause();
      },
      fetch: (url) => Promise.resolve(url),
    });
    const app2 = start(other);
    equal(await app2.tasks.read("a"), "a=a");
    equal(await next, true);
  });

  await test("a call from an export that doesn't wait is refused", async () => {
    let inner;
    const host = makeHost({
      log() {
        inner = app.tasks.pause();
      },
    });
    const app = start(host);
    const task = new app.tasks.Task("t", false);
    task[Symbol.dispose ?? Symbol.for("dispose")]();
    equal(
      (await thrown(() => inner)).message,
      "tasks.pause: this instance is busy in Task destructor",
    );
  });
}
