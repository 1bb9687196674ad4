// A guest that breaks the rules about handles gets an error that names the value. Then it is dead, all objects of the host
// are disposed of, and nothing of another guest has changed.

import assert from "node:assert/strict";

/** What the message of each error says after the path. */
const says = {
  invalidHandle: "(bad handle \\d+|handle \\d+ is (borrowed|lent).*)",
  unreturnedBorrows: "borrowed handles were not dropped: 1",
  mustNotLeave: "called by the allocator or a post-return function",
};

/** `bindings` is the generated module, `breaches` are the broken rules with their errors. Returns the totals. */
export function run({ GuestTrap, control, instantiateSync }, bytes, breaches) {
  const module = new WebAssembly.Module(bytes);
  const totals = { passed: 0, failed: 0 };

  /** The number of tickets that nobody has disposed of. */
  let live = 0;

  class Ticket {
    #number;
    constructor(number) {
      this.#number = number;
      live++;
    }
    number() {
      return this.#number;
    }
    name() {
      return `ticket ${this.#number}`;
    }
    [Symbol.for("dispose")]() {
      live--;
    }
  }

  class Other {}

  function start(options) {
    const calls = [];
    const host = {
      Ticket,
      Other,
      take(ticket) {
        calls.push(`take ${ticket.number()}`);
        live--;
      },
      look: (ticket) => void calls.push(`look ${ticket.number()}`),
      lendAndGive: () => void calls.push("lend and give"),
      giveAndLend: () => void calls.push("give and lend"),
      lendTwice: (a, b) =>
        void calls.push(`lend ${a.number()} and ${b.number()}`),
      takeAll: () => void calls.push("take all"),
      store: () => void calls.push("store"),
    };
    return {
      calls,
      guest: instantiateSync(module, { "test:handles/tickets": host }, options),
    };
  }

  /** The first mode of the guest: nothing is left in the handle table. */
  function follows({ calls, guest }) {
    calls.length = 0;
    const [slot] = guest.api.act(0, new Ticket(3), new Ticket(4));
    assert.deepEqual(calls, ["look 3", "look 4", "lend 4 and 3", "take 4"]);
    assert.equal(slot.val.number(), 5);
    assert.equal(guest[control].handles, 0);
    // The first one was lent, and the last one came back.
    live -= 2;
    assert.equal(live, 0);
  }

  function breaks({ mode, error, path }) {
    const { guest } = start();
    const lent = new Ticket(3);
    // The guest's first moves take it off the count, as the host then owns it.
    const given = new Ticket(4);
    const place = path === undefined
      ? ""
      : `${path.replaceAll(/[[\].]/g, "\\$&")}: `;
    assert.throws(
      () => guest.api.act(mode, lent, given),
      (found) => {
        assert(found instanceof GuestTrap, String(found));
        assert.match(found.message, new RegExp(`: ${place}${says[error]}$`));
        return true;
      },
    );
    assert(guest[control].dead);
    assert.equal(guest[control].handles, 0);
    assert.throws(() => guest.api.pass([]), GuestTrap);
    assert.equal(lent.number(), 3);
    live--;
    assert.equal(live, 0, "what the guest owned is disposed of");
  }

  function test(name, body) {
    try {
      live = 0;
      body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  const bystander = start();
  test("the rules are followed", () => follows(bystander));
  test("handles in a list", () => {
    const tickets = [3, 4, 5].map((number) => new Ticket(number));
    assert.equal(bystander.guest.api.pass([...tickets, ...tickets]), 24);
  });
  test("more objects than the guest may have", () => {
    const { guest } = start({ limits: { handles: 3 } });
    const tickets = [3, 4, 5, 6].map((number) => new Ticket(number));
    assert.throws(() => guest.api.pass(tickets), {
      name: "RangeError",
      message: "api.pass: tickets[3]: more than limits.handles",
    });
    // It is the host's mistake.
    assert.equal(guest[control].handles, 0);
    assert.equal(guest.api.pass(tickets.slice(1)), 15);
  });
  for (const breach of breaches) {
    test(`${breach.mode} ${breach.error}`, () => {
      breaks(breach);
      follows(bystander);
    });
  }
  return totals;
}
