// Values and errors that pass while the guest waits.

import { check, equal, thrown, turn } from "./assert.mjs";
import { makeHost } from "./host.mjs";

export async function values(test, { suspending, all }, guests) {
  const start = (overrides, module = suspending) =>
    module.instantiateSync(guests.suspending, makeHost(overrides).imports);

  await test("texts and lists", async () => {
    const { tasks } = start({ fetch: (url) => Promise.resolve(`<${url}>`) });
    equal(await tasks.read("a"), "a=<a>");
    equal(await tasks.gather(["x", "é", "👋"]), ["<x>", "<é>", "<👋>"]);
    equal(await tasks.ping(), "7");
    equal(await tasks.pause(), true);
  });

  await test("plain values and objects that are like promises", async () => {
    const fetch = (url) =>
      url === "now" ? "plain" : {
        then(resolve) {
          resolve("like one");
        },
      };
    const { tasks } = start({ fetch });
    equal(await tasks.gather(["now", "later"]), ["plain", "like one"]);
  });

  await test("what is on the guest's stack is left alone", async () => {
    const { tasks } = start();
    const calls = [40, 39, 38].map((depth) => tasks.descend(depth));
    equal(await Promise.all(calls), [820, 780, 741]);
  });

  await test("payloads are thrown and rejected alike", async () => {
    const closed = { tag: "closed" };
    const refused = { payload: { tag: "refused", val: "no" } };
    const cases = [
      [() => Promise.reject(closed), "closed"],
      [() => Promise.reject(refused), "refused: no"],
      [() => {
        throw closed;
      }, "closed"],
    ];
    for (const [ping, expected] of cases) {
      equal(await start({ ping }).tasks.ping(), expected);
    }
    const pause = () => Promise.reject(undefined);
    equal(await start({ pause }).tasks.pause(), false);
  });

  await test("the guest's err rejects the promise", async () => {
    const fetch = () => Promise.reject(new Error("offline"));
    const app = start({ fetch });
    const error = await thrown(() => app.tasks.read("a"));
    check(error instanceof suspending.WitError);
    equal(error.payload, "offline");
    equal(await app.tasks.gather(["b"]), ["no b: offline"]);
  });

  await test("wrong arguments and results", async () => {
    const app = start({ fetch: () => Promise.resolve(7) });
    const argument = await thrown(() => app.tasks.read(7));
    equal(
      argument.message,
      "tasks.read: url: expected a string, got 7",
    );
    check(!app[suspending.control].dead);
    const result = await thrown(() => app.tasks.read("a"));
    check(result instanceof TypeError);
    equal(
      result.message,
      "tasks.read: host.fetch: result.ok: expected a string, got 7",
    );
    check(app[suspending.control].dead);
  });

  await test("a view of the guest's memory lasts until its promise is settled", async () => {
    let kept;
    const total = async (numbers) => {
      kept = numbers;
      await turn();
      return numbers.reduce((a, b) => a + b, 0);
    };
    const app = start({ total });
    equal(await app.tasks.total(5), 10);
    check(kept.buffer === app[suspending.control].memory.buffer);
    const checked = suspending.instantiateSync(
      guests.suspending,
      makeHost({ total }).imports,
      { checkViews: true },
    );
    equal(await checked.tasks.total(5), 10);
    equal(kept.length, 0);
  });

  await test("a lease after the guest waited", async () => {
    const app = start();
    const [first, second] = await Promise.all([
      app.tasks.numbers(3),
      app.tasks.numbers(2),
    ]);
    equal([...first.value], [0, 1, 2]);
    equal([...second.value], [0, 1]);
    const call = app.tasks.pause();
    suspending.dispose(first);
    equal([...second.value], [0, 1]);
    equal(await call, true);
    suspending.dispose(second);
    check(!app[suspending.control].dead);
  });

  await test("the memory grows while the guest waits", async () => {
    const app = start({
      async fetch(url) {
        app[suspending.control].memory.grow(1);
        await null;
        app[suspending.control].memory.grow(1);
        return `grown for ${url}`;
      },
    });
    equal(await app.tasks.read("a"), "a=grown for a");
    equal(await app.tasks.gather(["b", "c"]), ["grown for b", "grown for c"]);
  });

  await test("exports that aren't listed don't return promises", () => {
    equal(start().tasks.calls(), 1);
  });

  await test("if only imports are listed, all exports return promises", async () => {
    const { tasks } = start({}, all);
    const calls = tasks.calls();
    check(calls instanceof Promise);
    equal(await calls, 1);
    equal(await tasks.blocked(), "slept 0");
    const task = new tasks.Task("t", false);
    equal(await task.name(), "t");
  });

  await test("several guests wait at the same time", async () => {
    const hosts = [makeHost(), makeHost(), makeHost()];
    const apps = await Promise.all(
      hosts.map(({ imports }) =>
        suspending.instantiate(guests.suspending, imports)
      ),
    );
    const calls = apps.map(({ tasks }, index) => tasks.read(`${index}`));
    for (const index of [2, 0, 1]) {
      hosts[index].fetches.get(`${index}`).resolve(`text ${index}`);
    }
    equal(await Promise.all(calls), ["0=text 0", "1=text 1", "2=text 2"]);
  });

  await test("one guest waits for another", async () => {
    const provider = makeHost();
    const first = start(provider.imports["test:suspending/host"]);
    const { tasks } = start({ fetch: (url) => first.tasks.read(url) });
    const call = tasks.read("a");
    provider.fetches.get("a").resolve("text");
    equal(await call, "a=a=text");
    const refused = tasks.read("b");
    await null;
    provider.fetches.get("b")?.reject("an err");
    equal((await thrown(() => refused)).payload, "an err");
  });
}
