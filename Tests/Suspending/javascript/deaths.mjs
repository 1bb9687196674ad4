// Guests that end while they wait, or after they waited.

import { check, equal, thrown, turn } from "./assert.mjs";
import { makeHost, makeTimer } from "./host.mjs";

export async function deaths(test, { suspending }, guests) {
  const start = (host) =>
    suspending.instantiateSync(guests.suspending, host.imports);
  const { control, dispose, GuestTrap } = suspending;

  await test("a trap after the guest waited", async () => {
    const app = start(makeHost());
    const calls = [app.tasks.fail(), app.tasks.pause()];
    const [first, second] = await Promise.allSettled(calls);
    check(first.reason instanceof GuestTrap);
    equal(first.reason.message.startsWith("tasks.fail: unreachable"), true);
    check(first.reason.cause instanceof WebAssembly.RuntimeError);
    // The call that waited finds a dead guest.
    check(second.reason instanceof GuestTrap);
    equal(
      second.reason.message,
      "tasks.pause: this instance died in tasks.fail",
    );
    check((await thrown(() => app.tasks.calls())) instanceof GuestTrap);
  });

  await test("a rejection that is no err ends the guest", async () => {
    const problem = new TypeError("a bug of the host");
    const app = start(makeHost({ ping: () => Promise.reject(problem) }));
    check((await thrown(() => app.tasks.ping())) === problem);
    check(app[control].dead);
  });

  await test("the trap of one guest ends another that waits for it", async () => {
    const first = start(makeHost());
    const app = start(makeHost({ fetch: () => first.tasks.fail() }));
    const error = await thrown(() => app.tasks.read("a"));
    check(error instanceof GuestTrap);
    check(error.message.startsWith("tasks.fail: "));
    check(app[control].dead);
  });

  await test("a guest is terminated while it waits", async () => {
    const host = makeHost({ fetch: () => new Promise(() => {}) });
    const app = start(host);
    const calls = [app.tasks.read("a"), app.tasks.read("b")];
    await turn();
    app[control].terminate();
    check(app[control].dead);
    const [first, second] = await Promise.allSettled(calls);
    equal(first.reason.message, "terminated");
    equal(
      second.reason.message,
      "tasks.read: this instance died in tasks.read",
    );
    equal(host.events, ["begin a"]);
  });

  await test("a getter of an argument ends the guest", async () => {
    const host = makeHost();
    const app = start(host);
    const urls = [""];
    const get = () => {
      app[control].terminate();
      return "a";
    };
    Object.defineProperty(urls, 0, { get });
    equal((await thrown(() => app.tasks.gather(urls))).message, "terminated");
    check(app[control].dead);
    check((await thrown(() => app.tasks.calls())) instanceof GuestTrap);
    equal(host.events, []);
  });

  await test("the objects of a terminated guest are disposed", async () => {
    const host = makeHost();
    const app = start(host);
    const timer = makeTimer("timer", host, () => new Promise(() => {}));
    const call = app.tasks.time(timer);
    await turn();
    app[control].terminate();
    await thrown(() => call);
    equal(host.disposed, ["timer"]);
  });

  await test("an answer after the end is ignored", async () => {
    const host = makeHost();
    const app = start(host);
    const call = app.tasks.read("a");
    app[control].terminate();
    host.fetches.get("a").reject(new Error("too late"));
    equal((await thrown(() => call)).message, "terminated");
    equal(host.events, ["begin a", "fetch a"]);
  });

  for (
    const [name, body] of Object.entries({
      "an export that isn't listed": ({ tasks }) => tasks.blocked(),
      "a constructor": ({ tasks }) => new tasks.Task("t", true),
      "a destructor": ({ tasks }) => tasks.dropSpoiled(),
      "a destructor that the host calls"({ tasks }) {
        const task = new tasks.Task("t", false);
        task.spoil();
        dispose(task);
      },
    })
  ) {
    await test(`${name} can't wait`, async () => {
      const app = start(makeHost({ sleep: async () => (await turn(), "") }));
      const error = await thrown(() => body(app));
      check(error instanceof GuestTrap, error.stack);
      check(
        /: only functions named in the option async can wait/.test(
          error.message,
        ),
        error.message,
      );
      check(app[control].dead);
      await turn();
      await turn();
    });
  }
}
