// Functions of the host whose arguments are views.

import assert from "node:assert/strict";
import { bytesOf, counts } from "./suite.mjs";

export function testImports(suite) {
  for (const count of counts) {
    suite.test(`numbers ${count}`, (world, host, checkViews) => {
      assert.equal(world.api.send(count), "é".repeat(count));
      assert.equal(host.kept.length, 10);
      for (const view of host.kept) {
        checkKept(suite, world, view, count, checkViews);
      }
    });
    suite.test(`method ${count}`, (world, host, checkViews) => {
      assert.equal(world.api.write("log", count), `log ${count}`);
      checkKept(suite, world, host.kept[0], count, checkViews);
    });
    suite.test(`double ${count}`, (world) => {
      assert.equal(world.api.double(count), 2 * count);
    });
    suite.test(`the host returns its view ${count}`, (world, host) => {
      host.double = (bytes) => bytes;
      assert.equal(world.api.double(count), count);
      host.double = (bytes) => bytes.subarray(count / 2);
      assert.equal(world.api.double(count), count - Math.floor(count / 2));
    });
  }

  suite.test("the host returns an error", (world, host, checkViews) => {
    host.double = () => {
      throw new suite.bindings.WitError("full");
    };
    assert.throws(() => world.api.double(9), { payload: "full" });
    checkKept(suite, world, host.kept[0], 9, checkViews);
  });

  suite.test("the host throws", (world, host, checkViews) => {
    host.onCall = () => {
      throw new RangeError("broken");
    };
    assert.throws(() => world.api.send(9), RangeError);
    assert(world[suite.bindings.control].dead);
    checkKept(suite, world, host.kept[0], 9, checkViews);
  });

  suite.test("a kept view in the next call", (world, host, checkViews) => {
    let first;
    host.onCall = () => {
      const [view] = host.kept;
      first ??= view;
      if (first !== view && checkViews) assert.equal(first.length, 0);
      assert.deepEqual(view, bytesOf(view.length));
    };
    world.api.write("a", 3);
    world.api.write("b", 5);
  });
}

/** Checks a view after its call: it still shows the memory, unless views are checked. */
function checkKept(suite, world, view, count, checkViews) {
  const memory = suite.buffer(world);
  if (checkViews) {
    assert.equal(view.length, 0);
    assert.notEqual(view.buffer, memory);
    assert.throws(() => view.slice(), TypeError);
  } else if (view.buffer.byteLength !== 0) {
    // The memory hasn't grown since.
    assert.equal(view.buffer, memory);
    assert.equal(view.length, count);
  }
}
