// Objects of both sides while the guest waits.

import { check, equal, thrown, turn } from "./assert.mjs";
import { makeHost, makeTimer } from "./host.mjs";

export async function objects(test, { suspending }, guests) {
  const start = (host) =>
    suspending.instantiateSync(guests.suspending, host.imports);
  const { control, dispose } = suspending;

  await test("methods and static functions", async () => {
    const host = makeHost({ fetch: (url) => Promise.resolve(`<${url}>`) });
    const app = start(host);
    const opened = await app.tasks.Task.open("a");
    check(opened instanceof app.tasks.Task);
    equal(opened.name(), "<a>");
    equal(await opened.run(3), "<a>: slept 3");
    dispose(opened);
    equal(host.events, ["drop <a>"]);
    equal(app[control].handles, 0);
  });

  await test("objects that are disposed while the guest waits", async () => {
    const host = makeHost();
    const app = start(host);
    const [used, other] = ["used", "other"].map((name) =>
      new app.tasks.Task(name, false)
    );
    const call = app.tasks.read("a");
    dispose(used);
    dispose(other);
    equal(host.events, ["begin a", "fetch a"]);
    const late = app.tasks.pause();
    host.fetches.get("a").resolve("A");
    equal(await call, "a=A");
    equal(host.events, [
      ...["begin a", "fetch a", "end a"],
      ...["drop used", "drop other"],
    ]);
    equal(await late, true);
    const error = await thrown(() => used.run(1));
    equal(error.message, "tasks.Task.run: self: the Task is disposed");
  });

  await test("an object that is disposed during its own call", async () => {
    const host = makeHost({ sleep: async () => (await turn(), "slept") });
    const app = start(host);
    const task = new app.tasks.Task("task", false);
    const call = task.run(1);
    dispose(task);
    equal(await call, "task: slept");
    equal(host.events, ["drop task"]);
  });

  await test("an object that is disposed before its call begins", async () => {
    const host = makeHost();
    const app = start(host);
    const task = new app.tasks.Task("task", false);
    const [first, second] = [app.tasks.read("a"), task.run(1)];
    dispose(task);
    host.fetches.get("a").resolve("A");
    equal(await first, "a=A");
    equal(
      (await thrown(() => second)).message,
      "tasks.Task.run: self: the Task is disposed",
    );
  });

  await test("the host's objects live until the call ends", async () => {
    const host = makeHost();
    const app = start(host);
    const timer = makeTimer("timer", host, async () => {
      await turn();
      equal(host.disposed, []);
      return 21;
    });
    equal(await app.tasks.time(timer), 42);
    equal(host.disposed, ["timer"]);
    equal(app[control].handles, 0);
    const opened = await app.tasks.open("a");
    equal(opened.name, "a");
    equal(host.disposed, ["timer"]);
  });
}
