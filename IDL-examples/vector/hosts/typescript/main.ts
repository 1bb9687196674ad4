// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { type Geometry, instantiate } from "./plane.ts";

const { geometry } = await instantiate(new URL("guest.wasm", import.meta.url));
const { Vector } = geometry;

function show(name: string, vector: Geometry.Vector): void {
  console.log(
    `${name} = (${vector.x().toFixed(1)}, ${vector.y().toFixed(1)})`,
  );
}

{
  using a = new Vector(3, 4);
  using b = new Vector(1, 2);
  using unit = a.normalized();
  show("a", a);
  show("b", b);
  show("unit", unit);
  console.log(`length of a = ${a.length().toFixed(1)}`);
  console.log(`a . b = ${Vector.dotProduct(a, b).toFixed(1)}`);
  console.log(`alive: ${geometry.live()}`);

  using sum = geometry.add(a, b);
  show("a + b", sum);
  console.log(`alive: ${geometry.live()}`);
  try {
    a.length();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.log("a was consumed");
  }
}
console.log(`alive: ${geometry.live()}`);
