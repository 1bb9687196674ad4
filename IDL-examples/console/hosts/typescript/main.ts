// Run: deno run --allow-read main.ts guest.wasm
import { instantiate } from "./console.ts";

const guest = await instantiate(await Deno.readFile(Deno.args[0]), {
  terminal: { sendLine: (line) => console.log(line) },
});

guest.greet(["Ada", "Grace", "Zoë"]);
