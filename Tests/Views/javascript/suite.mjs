// Tests with guests, and the host that they call.

import assert from "node:assert/strict";

/** The numbers of elements with which all functions are tested. */
export const counts = [0, 1, 2, 7, 8, 9, 100, 70_000];

/** The lists that the guest makes. */
export const bytesOf = (count) =>
  Uint8Array.from({ length: count }, (_, i) => i);
export const doublesOf = (count) =>
  Float64Array.from({ length: count }, (_, i) => i / 4);

/** The classes of the arguments of `numbers`, and the numbers in them. */
const kinds = [
  [Uint8Array, (i) => i],
  [Int8Array, (i) => -i],
  [Uint16Array, (i) => i],
  [Int16Array, (i) => -i],
  [Uint32Array, (i) => i],
  [Int32Array, (i) => -i],
  [BigUint64Array, (i) => BigInt(i)],
  [BigInt64Array, (i) => BigInt(-i)],
  [Float32Array, (i) => i / 2],
  [Float64Array, (i) => i / 4],
];

/** A host that keeps the views that it gets, as it must not. */
export class Host {
  kept = [];
  /** What `double` does with its argument. */
  double = (bytes) => Uint8Array.from([...bytes, ...bytes]);
  /** Runs in each call. */
  onCall = () => {};

  imports() {
    const keep = (...views) => {
      this.kept = views;
      this.onCall();
    };
    class File {
      constructor(name) {
        this.file = name;
      }
      write(bytes) {
        keep(bytes);
        assert.deepEqual([...bytes], [...bytesOf(bytes.length)]);
        return bytes.length;
      }
      name() {
        return this.file;
      }
    }
    return {
      "test:views/sink": {
        numbers(...lists) {
          const text = lists.pop();
          keep(...lists);
          lists.forEach((list, at) => {
            const [Kind, number] = kinds[at];
            assert.equal(list.constructor, Kind);
            assert.deepEqual(list, Kind.from(list, (_, i) => number(i)));
            assert.equal(list.length, text.length);
          });
          return text;
        },
        double: (bytes) => {
          keep(bytes);
          return this.double(bytes);
        },
        File,
      },
    };
  }
}

export class Suite {
  passed = 0;
  failed = 0;

  constructor(bindings, module) {
    this.bindings = bindings;
    this.module = module;
  }

  /** Runs a test with a new guest, as a production host and with the checks for development. */
  test(name, body) {
    for (const checkViews of [false, true]) {
      try {
        const host = new Host();
        const { instantiateSync } = this.bindings;
        const options = { checkViews };
        const world = instantiateSync(this.module, host.imports(), options);
        const allocated = world.api.allocated();
        body(world, host, checkViews);
        const isAlive = !world[this.bindings.control].dead;
        if (isAlive) assert.equal(world.api.allocated(), allocated, "leak");
        this.passed++;
      } catch (error) {
        this.failed++;
        const checked = checkViews ? ", checked" : "";
        console.log(`FAIL  ${name}${checked}: ${error?.stack ?? error}`);
      }
    }
  }

  /** The guest's memory. */
  buffer(world) {
    return world[this.bindings.control].memory.buffer;
  }
}
