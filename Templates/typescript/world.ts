// The tables with which a world describes its core functions.

import type { control } from "./control.ts";
import type { Guest } from "./guest.ts";
import type { HostResource } from "./hosts.ts";

// #types link
// #part host-functions
/** A core function that the guest may import: its name, the members that lead to the host's function, and what calls it. */
type HostFunction = readonly [name: string, path: string, call: unknown];

/** What the guest may import from one module. */
interface HostModule {
  readonly module: string;
  // #part host-calls
  /** The host's object, and its key in the imports; the world's own functions have no key. */
  readonly host?: unknown;
  readonly key?: string;
  // #end
  readonly functions: readonly HostFunction[];
  // #part host-objects
  readonly resources?: readonly HostResource[];
  // #end
}

/** A core function with the module that has it. */
interface KnownFunction {
  readonly holder: HostModule;
  readonly path: string;
  readonly call: unknown;
}
// #end

/** A core export: its name, its number of parameters, and whether its wrapper calls its post-return function. */
type CoreExport = readonly [
  name: string,
  parameters: number,
  releases?: boolean,
];

/** The core exports of an interface, all with the same prefix. */
interface CoreInterface {
  readonly prefix: string;
  readonly functions: readonly CoreExport[];
  // #part guest-objects
  readonly resources?: readonly CoreResource[];
  // #end
}

// #part guest-objects
/** A resource of the guest: its destructor, and the core functions for its handles. */
interface CoreResource {
  readonly kind: number;
  /** The class in messages. */
  readonly name: string;
  readonly destructor: string;
  readonly module: string;
  /** The names of the functions, where `*` stands for `new`, `rep` and `drop`. */
  readonly handles: string;
}
// #end

/** The core names of a world as a whole. */
interface CoreNames {
  readonly memory: string;
  readonly allocator: string;
  readonly initializer: string;
  /** The names of post-return functions, where `*` stands for that of the function. */
  readonly postReturn: string;
}

/** What a module is linked with. */
interface World<Root extends object> {
  readonly names: CoreNames;
  readonly needsMemory?: boolean;
  // #part allocate
  readonly needsAllocator?: boolean;
  // #end
  readonly exports: readonly CoreInterface[];
  // #part host-calls
  imports?(guest: Guest): HostModule[];
  // #end
  root(guest: Guest): Omit<Root, typeof control>;
}
// #end

// #types core-function
/** A core export of the guest. */
type CoreFunction<Result = number> = (
  ...values: (number | bigint)[]
) => Result;
// #end

// #part legacy-names
const legacyNames: CoreNames = {
  memory: "memory",
  allocator: "cabi_realloc",
  initializer: "_initialize",
  postReturn: "cabi_post_*",
};
// #end

// #part standard-names
const standardNames: CoreNames = {
  memory: "cm32p2_memory",
  allocator: "cm32p2_realloc",
  initializer: "cm32p2_initialize",
  postReturn: "*_post",
};
// #end

export { legacyNames, standardNames };
export type { CoreFunction, CoreInterface, CoreNames, HostFunction };
export type { HostModule, KnownFunction, World };
