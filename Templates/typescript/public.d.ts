// Declarations of the public values in the other files, for the .d.ts files of JavaScript output.

import type { Control } from "./link.ts";

export interface WitError<E = unknown> extends Error {
  readonly payload: E;
}

// #part wit-error
/** The class of WitError; `instanceof` knows the payloads of the world's functions. */
export declare const WitError: {
  readonly prototype: WitError;
  new <E>(payload: E): WitError<E>;
};
// #end

// #part errors
/** The guest trapped or broke the ABI; its instance is dead. */
export declare class GuestTrap extends Error {
  constructor(message: string, cause?: unknown);
}

/** The module doesn't match the world or the imports. */
export declare class LinkError extends Error {
  /** Every problem, one sentence each. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]);
}
// #end

// #part dispose
/** Calls the dispose method of an object, if it has one. It may be under each of the keys that `using` looks for. */
export declare function dispose(object: object): void;
// #end

// #part control
/** The key of the control data of an instantiated world. */
export declare const control: unique symbol;
// #end

// #part region
/**
 * Shows an area that a guest reserves for the host, and of which its exports tell the address.
 *
 * A view ends when the memory grows, so get it again after a call of the guest.
 *
 * @param length the number of elements
 * @param kind a class of views: `Float32Array`, for example, or `DataView`
 * @throws {RangeError} if the area isn't in the guest's memory, or isn't aligned
 */
export declare function region<View>(
  world: { readonly [control]: Control },
  address: number,
  length: number,
  kind: {
    readonly name: string;
    readonly BYTES_PER_ELEMENT?: number;
    new (buffer: ArrayBuffer, address: number, length: number): View;
  },
): View;
// #end
