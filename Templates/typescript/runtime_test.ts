// Run: deno test

import {
  GuestTrap,
  isAbsent,
  LinkError,
  payloadOf,
  textPayloadOf,
} from "./errors.ts";
import { enter, Failure, Guest, type Limits } from "./guest.ts";
import { find, put, take } from "./handles.ts";
import { hostInterface, hostObject, worldHost } from "./imports.ts";
import { instantiateWorldSync } from "./link.ts";
import { allocate, allocateList, attach } from "./memory.ts";
import {
  f64Numbers,
  liftNumbers,
  lowerNumbers,
  s64Numbers,
  s8Numbers,
  u16Numbers,
  u8Numbers,
} from "./numbers.ts";
import * as scalars from "./scalars.ts";
import { liftText, lowerText, pathOf } from "./text.ts";
import { legacyNames, type World } from "./world.ts";

function check(condition: boolean, message = "check failed"): void {
  if (!condition) throw new Error(message);
}

function equal(found: unknown, expected: unknown): void {
  const [left, right] = [found, expected].map((value) =>
    JSON.stringify(
      value,
      (_, v) =>
        typeof v === "bigint"
          ? `${v}n`
          : ArrayBuffer.isView(v)
          ? [v.constructor.name, ...(v as Uint8Array)].map(String)
          : v,
    )
  );
  check(left === right, `${left} instead of ${right}`);
}

/** What a call throws. */
function thrown(body: () => unknown): Error {
  try {
    body();
  } catch (error) {
    return error instanceof Failure ? error.error("test") : error as Error;
  }
  throw new Error("nothing was thrown");
}

/** A guest with a memory that grows, and detaches, at each allocation; `blocks` records the calls of the allocator. */
function makeGuest(limits?: Limits): { guest: Guest; blocks: number[][] } {
  const guest = new Guest({}, { limits });
  const blocks: number[][] = [];
  let memory = new ArrayBuffer(0x200);
  let top = 8;
  guest.memory = {
    get buffer(): ArrayBuffer {
      return memory;
    },
  };
  guest.allocator = (old = 0, had = 0, alignment = 1, size = 0): number => {
    blocks.push([old, had, alignment, size]);
    const address = Math.ceil(top / 8) * 8;
    top = address + size;
    const grown = new Uint8Array((top + 0x200) & ~7);
    grown.set(new Uint8Array(memory));
    if (had > 0) grown.copyWithin(address, old, old + Math.min(had, size));
    structuredClone(memory, { transfer: [memory] });
    memory = grown.buffer;
    return address;
  };
  enter(guest, "test");
  return { guest, blocks };
}

Deno.test("strings survive, and their blocks have the exact size", () => {
  const texts = ["", "a", "é", "世界", "👋", "\0", "\uFEFF", "x".repeat(24)];
  texts.push("x".repeat(100), "é".repeat(30), "x".repeat(40) + "é");
  for (const text of texts) {
    const { guest, blocks } = makeGuest();
    const address = lowerText(guest, text, "text");
    const size = new TextEncoder().encode(text).length;
    equal(guest.length, size);
    equal(liftText(guest, address, guest.length, "text"), text);
    equal(blocks.at(-1)?.[3] ?? 0, size);
  }
});

Deno.test("lone surrogates become U+FFFD", () => {
  const { guest } = makeGuest();
  const address = lowerText(guest, "a\uD800", "text");
  equal(liftText(guest, address, guest.length, "text"), "a\uFFFD");
});

Deno.test("malformed strings kill the guest", () => {
  const malformed = [
    [0x80],
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xff],
    [0x61, 0xc3],
  ];
  for (const bytes of malformed) {
    const { guest } = makeGuest();
    attach(guest).set(bytes, 16);
    const error = thrown(() => liftText(guest, 16, bytes.length, "names[]", 3));
    equal(error.message, "test: names[3]: string is not valid UTF-8");
    check(error instanceof GuestTrap);
  }
  for (const [address, length] of [[0x200, 1], [-1, 1], [0, -1], [0x1f0, 17]]) {
    const { guest } = makeGuest();
    const error = thrown(() =>
      liftText(guest, address as number, length as number, "text")
    );
    equal(error.message, "test: text: out of bounds");
  }
});

Deno.test("the end of the memory holds no bytes, which is allowed", () => {
  const { guest } = makeGuest();
  equal(liftText(guest, 0x200, 0, "text"), "");
});

Deno.test("limits", () => {
  const { guest } = makeGuest({ valueBytes: 4, callBytes: 264 + 261 });
  liftText(guest, 0, 4, "text");
  equal(
    thrown(() => liftText(guest, 0, 3, "text")).message,
    "test: text: more than limits.callBytes",
  );
  const other = makeGuest({ valueBytes: 4 }).guest;
  equal(
    thrown(() => liftText(other, 0, 5, "text")).message,
    "test: text: longer than limits.valueBytes",
  );
});

Deno.test("a bad allocator kills the guest", () => {
  for (const address of [-1, 0x10000, 3]) {
    const { guest } = makeGuest();
    guest.allocator = () => address;
    const error = thrown(() => allocate(guest, 8, 8));
    equal(error.message, "test: the allocator returned a bad pointer");
  }
});

Deno.test("numbers", () => {
  const { guest } = makeGuest();
  const address = lowerNumbers(guest, u16Numbers, Uint16Array.of(1, 2), "v");
  equal(
    liftNumbers(guest, u16Numbers, address, 2, "v"),
    Uint16Array.of(1, 2),
  );
  // The allocator makes a new buffer.
  const { buffer } = attach(guest);
  const inside = new Uint16Array(buffer as ArrayBuffer, address, 2);
  const copy = lowerNumbers(guest, u16Numbers, inside, "v");
  equal(liftNumbers(guest, u16Numbers, copy, 2, "v"), Uint16Array.of(1, 2));
  const signed = lowerNumbers(guest, s8Numbers, [-1, 2] as never, "v");
  equal(liftNumbers(guest, s8Numbers, signed, 2, "v"), Int8Array.of(-1, 2));
  const big = lowerNumbers(guest, s64Numbers, [-1, 2n] as never, "v");
  equal(
    liftNumbers(guest, s64Numbers, big, 2, "v"),
    BigInt64Array.of(-1n, 2n),
  );
  equal(lowerNumbers(guest, f64Numbers, new Float64Array(0), "v"), 8);
  const bad = [[256], [-1], [0.5], ["1"], [NaN], [1n], [undefined]];
  for (const values of bad) {
    const error = thrown(() =>
      lowerNumbers(guest, u8Numbers, values as never, "v")
    );
    check(/^test: v\[0\]: /.test(error.message), error.message);
  }
  equal(
    thrown(() => liftNumbers(guest, f64Numbers, 4, 0, "v")).message,
    "test: v: misaligned pointer",
  );
});

Deno.test("a list that no memory can hold", () => {
  const { guest } = makeGuest();
  const error = thrown(() => allocateList(guest, 2 ** 30, 8, 4, "v"));
  check(error instanceof RangeError);
});

Deno.test("chars", () => {
  for (const [char, bits] of [["a", 97], ["👋", 0x1f44b], ["\uFFFF", 0xffff]]) {
    equal(scalars.lowerChar(char as string, "c"), bits);
    equal(scalars.liftChar(bits as number, "c"), char);
  }
  for (const char of ["", "ab", "\uD800", "a\u0301", 5]) {
    const error = thrown(() => scalars.lowerChar(char as string, "c"));
    check(error instanceof TypeError);
  }
  for (const bits of [0xd800, 0xdfff, 0x110000, -1]) {
    const error = thrown(() => scalars.liftChar(bits, "c"));
    check(error instanceof GuestTrap);
  }
});

Deno.test("64-bit integers", () => {
  equal(scalars.lowerU64(2n ** 64n - 1n, "v"), 2n ** 64n - 1n);
  equal(scalars.lowerU64(7, "v"), 7n);
  equal(scalars.lowerS64(-7, "v"), -7n);
  for (const value of [-1n, 2n ** 64n, -1, 0.5, 2 ** 53]) {
    check(thrown(() => scalars.lowerU64(value, "v")) instanceof Error);
  }
  for (const value of [2n ** 63n, "1", true, null]) {
    const error = thrown(() => scalars.lowerS64(value as bigint, "v"));
    check(error instanceof RangeError === (typeof value === "bigint"));
  }
});

Deno.test("bits are reinterpreted", () => {
  equal(scalars.f32OfBits(scalars.bitsOfF32(1.5)), 1.5);
  equal(scalars.bitsOfF32(-0), 0x80000000);
  equal(scalars.f32OfBits(-0x80000000) === 0, true);
  equal(scalars.f64OfBits(scalars.bitsOfF64(-1e300)), -1e300);
});

Deno.test("handles", () => {
  const { guest } = makeGuest();
  const first = put(guest, 1, 100);
  const second = put(guest, 2, 200);
  equal([first, second, guest.handles.count], [1, 2, 2]);
  equal(take(guest, 1, first, "h"), 100);
  const again = put(guest, 2, 300);
  check(again !== first && again !== second);
  equal(find(guest, 2, again, "h").value, 300);
  for (const handle of [0, 3, -1, 0.5]) {
    const { guest } = makeGuest();
    put(guest, 1, 1);
    const error = thrown(() => take(guest, 1, handle, "h"));
    equal(error.message, `test: h: bad handle ${handle >>> 0}`);
  }
  const other = makeGuest().guest;
  const handle = put(other, 1, 1);
  check(thrown(() => take(other, 2, handle, "h")) instanceof GuestTrap);
});

Deno.test("payloads of errors", () => {
  equal(payloadOf("a"), "a");
  equal(payloadOf({ payload: 1 }), 1);
  equal(payloadOf(Object.assign(new Error(), { payload: 2 })), 2);
  equal(textPayloadOf(new Error("message")), "message");
  const bug = new Error("bug");
  check(thrown(() => payloadOf(bug)) === bug);
  const trap = new GuestTrap("other guest");
  check(thrown(() => textPayloadOf(trap)) === trap);
  check(isAbsent(null) && isAbsent(undefined) && !isAbsent(0));
});

Deno.test("errors of other bindings", async () => {
  const file = "./errors.ts?other";
  const other = await import(file);
  check(other.GuestTrap !== GuestTrap);
  const trap = new other.GuestTrap("message");
  check(trap instanceof GuestTrap && trap instanceof Error);
  check(!(trap instanceof LinkError));
  check(thrown(() => textPayloadOf(trap)) === trap);
  class Special extends GuestTrap {}
  check(new Special("") instanceof GuestTrap && !(trap instanceof Special));
});

Deno.test("paths", () => {
  equal(pathOf("a[].b", 3), "a[3].b");
  equal(pathOf("a[][]", 3), "a[][3]");
  equal(pathOf("a", 3), "a");
  equal(pathOf("a[]", undefined), "a[]");
});

Deno.test("versions of an interface", () => {
  const find = (keys: string[], version: string) => {
    const imports = Object.fromEntries(keys.map((key) => [key, key]));
    return hostInterface(imports, "a:b/c", version);
  };
  const cases: [string[], string, string | undefined][] = [
    [["a:b/c@1.2.0", "a:b/c"], "1.2.0", "a:b/c@1.2.0"],
    [["a:b/c@1.3.0", "a:b/c"], "1.2.0", "a:b/c"],
    [["a:b/c@1.3.0", "a:b/c@1.10.0", "a:b/c@2.0.0"], "1.2.0", "a:b/c@1.10.0"],
    [["a:b/c@0.2.9"], "0.2.0", "a:b/c@0.2.9"],
    [["a:b/c@0.3.0"], "0.2.0", undefined],
    [["a:b/c@0.0.2"], "0.0.1", undefined],
    [["a:b/c@1.0.0-rc.1"], "1.0.0", undefined],
    [["a:b/cc@1.0.0"], "1.0.0", undefined],
  ];
  for (const [keys, version, expected] of cases) {
    equal(find(keys, version), expected);
  }
  equal(hostObject({ a: null, b: 1 }, "a", "b"), 1);
  equal(hostObject(undefined, "a"), undefined);
});

Deno.test("functions of the world", () => {
  const names = [["logLine", "log-line"], ["note", "note"]] as const;
  const plain = { logLine: () => 1, note: () => 2 };
  check(worldHost(plain, names) === plain);
  const wrapped = { "log-line": { default: () => 3 }, note: () => 4 };
  const host = worldHost(wrapped, names) as typeof plain;
  equal([host.logLine(), host.note()], [3, 4]);
  wrapped["log-line"].default = () => 5;
  equal(host.logLine(), 5);
  check(worldHost(undefined, names) === undefined);
});

/** A world that needs these exports. */
function makeWorld(...functions: [string, number][]): World<object> {
  return {
    names: legacyNames,
    exports: [{ prefix: "", functions }],
    imports: () => [],
    root: () => ({}),
  };
}

/** What linking a module reports. */
function problemsOf(world: World<object>, bytes: Uint8Array): string[] {
  const error = thrown(() => instantiateWorldSync(world, bytes, {}));
  check(error instanceof LinkError);
  return [...(error as LinkError).problems];
}

Deno.test("a start function that traps", () => {
  // deno-fmt-ignore
  const bytes = Uint8Array.of(
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic, version
    1, 4, 1, 0x60, 0, 0, // () -> ()
    3, 2, 1, 0, 8, 1, 0, // one function, which starts
    0xa, 5, 1, 3, 0, 0, 0xb, // unreachable
  );
  const error = thrown(() => instantiateWorldSync(makeWorld(), bytes, {}));
  check(error instanceof GuestTrap);
  equal(error.message, "instantiate: unreachable");
});

Deno.test("a guest that was built for asynchronous calls", () => {
  const text = (
    text: string,
  ) => [text.length, ...new TextEncoder().encode(text)];
  // deno-fmt-ignore
  const bytes = Uint8Array.of(
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic, version
    1, 4, 1, 0x60, 0, 0, // () -> ()
    2, 24, 1, ...text("$root"), ...text("[async-lower]f"), 0, 0,
    3, 2, 1, 0, // one function
    7, 17, 1, ...text("[async-lift]g"), 0, 1,
    0xa, 4, 1, 2, 0, 0xb, // which does nothing
  );
  equal(problemsOf(makeWorld(["g", 0]), bytes), [
    'the module imports the function "$root" "[async-lower]f": build it with synchronous bindings',
    'the module exports no function "g"',
  ]);
});

Deno.test("an empty module is linked against nothing", () => {
  const bytes = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const world = { ...makeWorld(["f", 0]), needsMemory: true };
  equal(problemsOf(world, bytes), [
    'the module exports no memory "memory"',
    'the module exports no function "f"',
  ]);
  equal(Object.keys(instantiateWorldSync(makeWorld(), bytes, {})), []);
});
