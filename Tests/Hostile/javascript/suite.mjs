// A guest that breaks the rules of the ABI. Each broken rule throws a GuestTrap with the reason, and poisons the instance; the
// process and other instances go on.

import assert from "node:assert/strict";

/** What the message of each error says. */
const says = {
  outOfBounds: /out of bounds|bad pointer/,
  limitExceeded: /out of bounds|too large/,
  misaligned: /misaligned|bad pointer/,
  invalidUTF8: /UTF-8/,
  invalidScalar: /char/,
  invalidDiscriminant: /discriminant/,
  invalidHandle: /handle/,
  mustNotLeave: /called by the allocator or a post-return/,
  trap: /./,
};

function makeHost() {
  return { host: { show() {}, paint() {}, write() {}, text: () => "text" } };
}

const enumMembers = ["red", "green", "blue"];

/** Each call of the interface in a mode, and whether what it gives is right in mode 0. */
export const allCalls = {
  "text": (api, mode) => api.text(mode) === "ok",
  "numbers": (api, mode) => api.numbers(mode).length === 1,
  "names": (api, mode) => api.names(mode)[0] === "ok",
  "letter": (api, mode) => api.letter(mode) === "a",
  "color": (api, mode) => api.color(mode) === enumMembers[1],
  "maybe": (api, mode) => api.maybe(mode) === 7,
  "outcome": (api, mode) => api.outcome(mode) === 7,
  "open": (api, mode) => api.open(mode).value() === 7,
  "act": (api, mode) => api.act(mode) === 7,
  "take-text"(api, mode) {
    api.arm(mode);
    return api.takeText("hällo") === 6;
  },
  "take-numbers"(api, mode) {
    api.arm(mode);
    return api.takeNumbers(Uint32Array.of(1, 2, 3)) === 3;
  },
  "post-return"(api, mode) {
    api.arm(mode);
    return api.text(0) === "ok";
  },
  "destructor"(api, mode) {
    api.arm(mode);
    const thing = api.open(0);
    thing[disposeKey]();
    return true;
  },
};

/** Safari doesn't have the first symbol yet. */
const disposeKey = Symbol.dispose ?? Symbol.for("dispose");

/** The mode of `act` that recurses for ever. */
const recursion = 12;

/** What a call throws; `undefined` if it returns. */
function thrown(body) {
  try {
    body();
  } catch (error) {
    return error;
  }
}

/**
 * `cases` are the broken rules with their errors. `links` maps modules that do not match the world to the text that the link
 * error must contain. `calls` are how the functions are called. Returns the totals.
 */
export function run(
  { instantiateSync, GuestTrap, LinkError },
  bytes,
  cases,
  links,
  calls = allCalls,
) {
  const totals = { passed: 0, failed: 0 };
  const module = new WebAssembly.Module(bytes);

  function test(name, body) {
    try {
      body();
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
    }
  }

  for (const [name, call] of Object.entries(calls)) {
    test(`${name} behaves`, () =>
      assert(call(instantiateSync(module, makeHost()).api, 0)));
  }
  const bystander = instantiateSync(module, makeHost());
  for (const { call, mode, error, path } of cases) {
    test(`${call} ${mode} ${error}`, () => {
      const victim = instantiateSync(module, makeHost());
      const failure = thrown(() => calls[call](victim.api, mode));
      // Engines report an exhausted stack as an error of their own, which passes through.
      const expected = call === "act" && mode === recursion
        ? globalThis.InternalError ?? RangeError // Firefox has the former.
        : GuestTrap;
      assert(
        failure instanceof expected,
        `expected a ${expected.name}, got ${failure}`,
      );
      assert.match(failure.message, says[error]);
      // The path from a parameter or the result to the value.
      const place = path === undefined ? "" : `: ${path}: `;
      assert(failure.message.includes(place), failure.message);
      assert(
        thrown(() => victim.api.letter(0)) instanceof GuestTrap,
        "a dead instance is refused",
      );
      assert.equal(bystander.api.text(0), "ok");
    });
  }
  for (const { name, bytes, mentions } of links) {
    test(`link: ${name}`, () => {
      const failure = thrown(() => instantiateSync(bytes, makeHost()));
      assert(
        failure instanceof LinkError,
        `expected a LinkError, got ${failure}`,
      );
      assert.equal(failure.problems.length, mentions.length, failure.message);
      for (const part of mentions) {
        assert(failure.message.includes(part), failure.message);
      }
    });
  }
  test("not a module", () => {
    const failure = thrown(() =>
      instantiateSync(Uint8Array.of(1, 2, 3), makeHost())
    );
    assert(failure instanceof Error);
  });
  return totals;
}
