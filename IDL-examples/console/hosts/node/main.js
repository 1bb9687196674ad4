// Run with guest.wasm beside this file: node main.js
import { instantiate } from "./console.js";

const guest = await instantiate(new URL("guest.wasm", import.meta.url), {
  terminal: { sendLine: (line) => console.log(line) },
});

guest.greet(["Ada", "Grace", "Zoë"]);
