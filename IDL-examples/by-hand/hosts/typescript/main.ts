// Run with c.wasm and rust.wasm beside this file: deno run --allow-read main.ts
import { instantiate } from "./by-hand.ts";

for (const name of ["c", "rust"]) {
  const guest = await instantiate(new URL(`${name}.wasm`, import.meta.url), {
    terminal: { sendLine: (line) => console.log(`  ${line}`) },
    dice: { roll: () => 4 },
  });
  console.log("a guest by hand");
  guest.play();
  console.log(`  words: ${guest.countWords("one two  three")}`);
  console.log(`  shouted: ${guest.shout("Zoë and Bob")}`);
  console.log(`  allocated: ${guest.allocated()}`);
}
