// Results that stay in the guest's memory.

import assert from "node:assert/strict";
import { bytesOf, counts, doublesOf } from "./suite.mjs";

/** The keys of dispose methods. */
const keys = [
  Symbol.dispose,
  Symbol.for("dispose"),
  Symbol.for("Symbol.dispose"),
].filter((key) => key !== undefined);

export function testLeases(suite) {
  const { control, dispose } = suite.bindings;

  for (const count of counts) {
    suite.test(`values ${count}`, (world, _, checkViews) => {
      const bytes = world.api.bytes(count);
      const doubles = world.api.doubles(count);
      assert.deepEqual(bytes.value, bytesOf(count));
      assert.deepEqual(doubles.value, doublesOf(count));
      const isView = bytes.value.buffer === suite.buffer(world);
      assert.equal(isView, !checkViews);
      dispose(bytes);
      dispose(doubles);
    });
    suite.test(`methods ${count}`, (world) => {
      const picture = new world.api.Picture(bytesOf(count));
      const [pixels, blank] = [
        picture.pixels(),
        world.api.Picture.blank(count),
      ];
      dispose(picture);
      assert.deepEqual(pixels.value, bytesOf(count));
      assert.deepEqual(blank.value, new Uint8Array(count));
      dispose(pixels);
      dispose(blank);
    });
    suite.test(`as an argument ${count}`, (world) => {
      const [bytes, doubles] = [
        world.api.bytes(count),
        world.api.doubles(count),
      ];
      const sum = [...bytes.value, ...doubles.value].reduce((a, b) => a + b, 2);
      assert.equal(world.api.sum(bytes.value, doubles.value, "é"), sum);
      dispose(bytes);
      dispose(doubles);
    });
  }

  // All results of the guest are returned through the same area.
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [
    2,
    1,
    0,
  ]];
  for (const order of orders) {
    suite.test(`three leases end in the order ${order}`, (world) => {
      const sizes = [3, 500, 70_000];
      const leases = sizes.map((size) => world.api.bytes(size));
      for (const at of order) {
        assert.deepEqual(leases[at].value, bytesOf(sizes[at]));
        dispose(leases[at]);
        assert.equal(world.api.send(1), "é");
      }
    });
  }

  suite.test("leases of a fallible function", (world) => {
    const { WitError } = suite.bindings;
    const [a, b] = [world.api.checked(3), world.api.checked(1000)];
    for (const [count, problem] of [[0, "empty"], [13, "broken"]]) {
      assert.throws(() => world.api.checked(count), (error) => {
        return error instanceof WitError && error.payload === problem;
      });
      assert.deepEqual(a.value, Uint16Array.of(0, 1, 2));
    }
    dispose(a);
    assert.throws(() => world.api.checked(0), WitError);
    assert.equal(b.value[999], 999);
    dispose(b);
  });

  suite.test("after growth", (world) => {
    const lease = world.api.bytes(9);
    const old = lease.value;
    const before = suite.buffer(world).byteLength;
    dispose(world.api.bytes(before));
    assert(suite.buffer(world).byteLength > before);
    assert.equal(old.length, 0);
    assert.deepEqual(lease.value, bytesOf(9));
    dispose(lease);
  });

  for (const key of keys) {
    suite.test(`disposal under ${String(key)}`, (world, _, checkViews) => {
      const lease = world.api.doubles(9);
      const view = lease.value;
      lease[key]();
      assert.throws(() => lease.value, /doubles: the lease is disposed/);
      if (checkViews) {
        assert.equal(view.length, 0);
        assert.throws(() => view.slice(), TypeError);
      }
      // Once more, it does nothing.
      lease[key]();
      dispose(lease);
    });
  }

  suite.test("disposal during a call", (world, host) => {
    const leases = [world.api.bytes(9), world.api.bytes(500)];
    host.onCall = () => {
      for (const lease of leases.splice(0)) {
        assert.deepEqual(lease.value, bytesOf(lease.value.length));
        dispose(lease);
        assert.throws(() => lease.value, /disposed/);
      }
    };
    world.api.write("log", 3);
    assert.equal(leases.length, 0);
  });

  suite.test("disposal while arguments are lowered", (world) => {
    const lease = world.api.bytes(9);
    const numbers = [1, 2];
    Object.defineProperty(numbers, 1, {
      get() {
        dispose(lease);
        return 2;
      },
    });
    assert.equal(world.api.sum(numbers, [], ""), 3);
  });

  suite.test("disposal after the guest's death", (world) => {
    const lease = world.api.bytes(9);
    world[control].terminate();
    assert.deepEqual(lease.value, bytesOf(9));
    dispose(lease);
    assert.throws(() => lease.value, /disposed/);
  });
}
