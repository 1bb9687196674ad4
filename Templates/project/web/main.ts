import { instantiate } from "./greeter.ts";

const guest = new URL(
  "../guest/target/wasm32-unknown-unknown/release/guest.wasm",
  import.meta.url,
);
const { greet } = await instantiate(guest, {
  log: (message) => console.log(`guest: ${message}`),
});
console.log(greet("world"));
