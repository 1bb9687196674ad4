// Runs the calls of a random world in JavaScript: node harness.mjs BINDINGS.js GUEST.wasm, beside a calls.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

/** The number of an object of the host, or `undefined`. */
export let numberOf;

/** An object of the host. Each has a number, by which it is recognized. */
export class HostObject {
  #number;
  #isDropped = false;

  constructor(number) {
    this.#number = number;
  }

  static {
    numberOf = (object) => #number in object ? object.#number : undefined;
  }

  [Symbol.dispose]() {
    assert(!this.#isDropped, "an object is dropped twice");
    this.#isDropped = true;
  }
}

/** A text that differs for different values. Objects are described by their numbers. */
function describe(value, numberOf) {
  const inner = (part) => describe(part, numberOf);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : `${value}`;
  if (typeof value !== "object" || value === null) return String(value);
  const number = numberOf(value);
  if (number !== undefined) return `object ${number}`;
  if (value instanceof Map) return `Map ${inner([...value].sort(([a], [b]) => (a < b ? -1 : 1)))}`;
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} ${inner([...value])}`;
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  const members = Object.keys(value).sort().map((key) => `${key}: ${inner(value[key])}`);
  return `{ ${members.join(", ")} }`;
}

/** All objects in a value. */
function objects(value) {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  if (value[Symbol.dispose] !== undefined) return [value];
  if (value instanceof Map) return [...value.values()].flatMap(objects);
  return Object.values(value).flatMap(objects);
}

async function main() {
  const [bindings, wasm] = argv.slice(2).map((path) => resolve(path));
  const world = await import(pathToFileURL(resolve("calls.mjs")).href);
  const { instantiateSync, control, WitError } = await import(pathToFileURL(bindings).href);
  const totals = { passed: 0, failed: 0 };

  /** The call that the guest is expected to pass on. */
  let expected;

  const serve = (name, all) => {
    const { call } = expected;
    assert.equal(name, call.name);
    expected.calls++;
    assert.equal(describe(all, numberOf), expected.arguments, "the arguments of the import");
    const result = call.result(hostSide);
    if (!call.isFallible) return result;
    if (result.tag === "ok") return result.val;
    throw { payload: result.val };
  };
  serve.classes = {};
  for (const [name, make] of Object.entries(world.classes)) serve.classes[name] = make(serve);
  const hostSide = {};
  for (const [name, HostClass] of Object.entries(serve.classes)) hostSide[name] = (n) => new HostClass(n);

  const guest = instantiateSync(readFileSync(wasm), world.imports(serve));
  const guestObjects = Object.values(world.guestObjects(guest));
  const numberOfAny = (object) => {
    const kind = guestObjects.find((kind) => object instanceof kind.class);
    return kind ? kind.number(object) : numberOf(object);
  };
  /** Everything that the host made and has to release. */
  let made = [];
  const side = { ...hostSide };
  for (const [name, kind] of Object.entries(world.guestObjects(guest))) side[name] = kind.make;
  const guestSide = Object.fromEntries(
    Object.entries(side).map(([name, make]) => [name, (n) => {
      const object = make(n);
      made.push(object);
      return object;
    }]),
  );
  const probe = guest.probe;
  const use = () => ({
    bytes: probe.allocated(),
    objects: probe.live(),
    handles: guest[control].handles,
  });

  for (const call of world.calls) {
    const before = use();
    try {
      made = [];
      // Functions of the world itself take objects of the host.
      const given = call.isOwnSide ? hostSide : guestSide;
      const all = call.arguments(given);
      expected = { call, arguments: describe(all, numberOfAny), calls: 0 };
      let result;
      try {
        result = await call.invoke(guest, all);
        if (call.isFallible) result = { tag: "ok", val: result };
      } catch (error) {
        if (!call.isFallible || !(error instanceof WitError)) throw error;
        result = { tag: "err", val: error.payload };
      }
      const wanted = describe(call.result(given), numberOfAny);
      assert.equal(expected.calls, 1);
      assert.equal(describe(result, numberOfAny), wanted, "the result of the export");
      for (const object of [...made, ...objects(result)]) {
        if (!(object instanceof HostObject)) object[Symbol.dispose]();
      }
      made = [];
      assert.deepEqual(use(), before, "the guest leaks");
      totals.passed++;
    } catch (error) {
      totals.failed++;
      console.log(`FAIL  ${call.name}: ${error?.stack ?? error}`);
      if (guest[control].dead) break;
    }
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  exit(totals.failed === 0 ? 0 : 1);
}

if (argv[1] === import.meta.filename) main();
