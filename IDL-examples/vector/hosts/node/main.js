// Run with guest.wasm beside this file: node main.js
import { instantiate } from "./plane.js";

const { geometry } = await instantiate(new URL("guest.wasm", import.meta.url));
const { Vector } = geometry;

/** @param {string} name @param {InstanceType<typeof Vector>} vector */
function show(name, vector) {
  console.log(
    `${name} = (${vector.x().toFixed(1)}, ${vector.y().toFixed(1)})`,
  );
}

const a = new Vector(3, 4);
const b = new Vector(1, 2);
const unit = a.normalized();
show("a", a);
show("b", b);
show("unit", unit);
console.log(`length of a = ${a.length().toFixed(1)}`);
console.log(`a . b = ${Vector.dotProduct(a, b).toFixed(1)}`);
console.log(`alive: ${geometry.live()}`);

const sum = geometry.add(a, b);
show("a + b", sum);
console.log(`alive: ${geometry.live()}`);
try {
  a.length();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.log("a was consumed");
}

// Node 20 has the symbol, but not yet the `using` declarations that call it.
unit[Symbol.dispose]();
sum[Symbol.dispose]();
console.log(`alive: ${geometry.live()}`);
