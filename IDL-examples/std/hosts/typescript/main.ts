// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { GuestTrap, instantiate } from "./explorer.ts";

const guest = await instantiate(new URL("guest.wasm", import.meta.url), {
  host: {
    log: (line) => console.log(line),
    // A real host passes `BigInt(Date.now())`, and a number from `crypto.getRandomValues`. These are the same in each run.
    now: () => 1_000_000_000_000n,
    random: () => 4n,
  },
});

for (const line of guest.explore()) console.log(line);
console.log(guest.stamp("Tuesday"));
try {
  guest.panic();
} catch (error) {
  if (!(error instanceof GuestTrap)) throw error;
  console.log("the guest has trapped");
}
