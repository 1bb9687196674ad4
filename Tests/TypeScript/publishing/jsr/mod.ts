/**
 * Functions for texts.
 *
 * @module
 */
import { instantiate, type Strings } from "./strings.ts";

export { GuestTrap, type Text, WitError } from "./strings.ts";

/** Loads the guest, which is part of this package. */
export function load(): Promise<Strings> {
  return instantiate(new URL("./guest.wasm", import.meta.url));
}
