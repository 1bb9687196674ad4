import { instantiate } from "./strings.js";

export { GuestTrap, WitError } from "./strings.js";

/** Loads the guest, which is part of this package. */
export function load() {
  return instantiate(new URL("./guest.wasm", import.meta.url));
}
