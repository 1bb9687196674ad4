// Areas that a guest reserves. Here they are leased results, whose addresses their views tell.

import assert from "node:assert/strict";

export function testRegions(suite) {
  const { dispose, region } = suite.bindings;

  suite.test("regions", (world, _, checkViews) => {
    // With checks, values are copies.
    if (checkViews) return;
    const lease = world.api.doubles(8);
    const address = lease.value.byteOffset;
    region(world, address, 8, Float64Array).fill(0.5);
    assert.deepEqual([...lease.value], Array(8).fill(0.5));
    region(world, address + 4, 1, Uint32Array)[0] = 0;
    assert.equal(lease.value[0], 0);
    region(world, address + 1, 15, DataView).setFloat64(7, 2, true);
    assert.equal(lease.value[1], 2);
    assert.equal(region(world, address, 0, Int8Array).length, 0);
    dispose(lease);
  });

  suite.test("regions are fresh", (world) => {
    const old = region(world, 0, 4, Uint8Array);
    dispose(world.api.bytes(suite.buffer(world).byteLength));
    assert.equal(old.length, 0);
    assert.equal(region(world, 0, 4, Uint8Array).length, 4);
  });

  suite.test("wrong regions", (world) => {
    const size = suite.buffer(world).byteLength;
    assert.equal(region(world, size, 0, Uint8Array).length, 0);
    assert.equal(region(world, size - 8, 1, Float64Array).length, 1);
    const wrong = [
      [size, 1, Uint8Array],
      [size - 7, 8, Uint8Array],
      [size - 8, 2, Float64Array],
      [size - 8, 9, DataView],
      [size + 8, 0, Uint8Array],
      [-8, 1, Uint8Array],
      [0, -1, Uint8Array],
      [0, 2 ** 53, Float64Array],
      [NaN, 1, Uint8Array],
      [0, NaN, Uint8Array],
    ];
    for (const [address, length, Kind] of wrong) {
      const message =
        `region: ${Kind.name} of length ${length} at ${address}: out of bounds`;
      assert.throws(() => region(world, address, length, Kind), {
        name: "RangeError",
        message,
      });
    }
    for (const [address, Kind] of [[1, Uint16Array], [4, BigInt64Array]]) {
      assert.throws(
        () => region(world, address, 1, Kind),
        new RegExp(`${Kind.name} of length 1 at ${address}: misaligned`),
      );
    }
  });
}
