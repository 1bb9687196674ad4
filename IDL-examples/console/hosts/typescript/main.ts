// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { instantiate } from "./console.ts";

const guest = await instantiate(new URL("guest.wasm", import.meta.url), {
  terminal: { sendLine: (line) => console.log(line) },
});

guest.greet(["Ada", "Grace", "Zoë"]);
