// A guest that breaks the rules of the ABI around the time that it waits. Each broken rule ends the guest, and nothing else.

import { check, equal, thrown, turn } from "./assert.mjs";

/** By mode of `reply`, what the message says. */
const rules = {
  "waits in post-return": /called by the allocator or a post-return|can wait/,
  "waits in the allocator": /called by the allocator or a post-return|can wait/,
  "allocates outside of the memory": /bad pointer/,
  "catches what the host throws": /wait/,
  "runs out of stack": /call stack|recursion/,
  "returns a text outside of the memory": /out of bounds/,
  "returns an area outside of the memory": /misaligned|out of bounds/,
  "returns bytes that are no text": /UTF-8/,
  "traps in post-return": /unreachable/,
};

export async function hostile(test, { hostile }, guests) {
  const { control, GuestTrap } = hostile;
  const start = (wait) =>
    hostile.instantiateSync(guests.hostile, {
      async wait() {
        await turn();
        return wait();
      },
    });

  for (const [index, [name, message]] of Object.entries(rules).entries()) {
    const mode = index + 1;
    await test(`a guest that ${name}`, async () => {
      const wait = () =>
        mode === 4 ? Promise.reject(new Error("no wait")) : "hello";
      const app = start(wait);
      const other = start(() => "other");
      const calls = [app.reply(mode), app.reply(0), other.reply(0)];
      const [first, second, third] = await Promise.allSettled(calls);
      check(message.test(first.reason?.message), first.reason?.stack);
      check(first.reason instanceof GuestTrap || mode === 4 || mode === 5);
      check(app[control].dead);
      check(second.reason instanceof GuestTrap);
      check(/died in reply/.test(second.reason.message));
      equal(third.value, "other");
      check((await thrown(() => app.reply(0))) instanceof GuestTrap);
    });
  }

  await test("the same guest without breaking a rule", async () => {
    const app = start(() => "hello");
    equal(await Promise.all([app.reply(0), app.reply(0)]), ["hello", "hello"]);
  });
}
