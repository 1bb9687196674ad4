import type { Strings } from "./strings.js";

export { GuestTrap, type Text, WitError } from "./strings.js";

/** Loads the guest, which is part of this package. */
export declare function load(): Promise<Strings>;
