// From a compiled module to a running guest: linking and initializing.

import { control } from "./control.ts";
import { GuestTrap, LinkError } from "./errors.ts";
import { die, enter, exit, failed, Guest, type Limits, run } from "./guest.ts";
import { DEAD, IDLE } from "./guest.ts";
import { type HostResource, releaseObjects } from "./hosts.ts";
import { hostFunctions, problemsWith } from "./imports.ts";
import { importMemory, refuseShared } from "./memory.ts";
import { finalize } from "./objects.ts";
import { type Descriptor, Wasm } from "./platform.ts";
import { compile, compileSync, type Source } from "./source.ts";

// #public link: guest errors control
/** How a guest is instantiated. */
export interface Options {
  /** Core imports that the world doesn't describe, by module and name. */
  readonly extraImports?: CoreImports | undefined;
  /** Runs instead of the guest's `_initialize`. */
  readonly initialize?: ((instance: WebAssembly.Instance) => void) | undefined;
  /**
   * The memory for a module that imports it, or its size in pages of 64 KiB.
   *
   * Guests need memories of their own; from a size, each instance gets one.
   */
  readonly memory?: WebAssembly.Memory | MemorySize | undefined;
  /** Limits on what the guest may pass to the host. */
  readonly limits?: Limits | undefined;
  // #part guest-objects
  /** Whether the guest's objects are destroyed, some time, when nothing refers to them any more. */
  readonly finalizers?: boolean | undefined;
  // #end
  // #part check-list-view
  /**
   * For development: views are copies that end with the views, so that code that keeps one finds it empty.
   *
   * Without it, such code reads what the guest puts there later.
   */
  readonly checkViews?: boolean | undefined;
  // #end
}

/** The control data of an instantiated world, under the key `control`. */
export interface Control {
  readonly instance: WebAssembly.Instance;
  /** `undefined` if the module has none. */
  readonly memory: WebAssembly.Memory | undefined;
  /** Whether the guest trapped, broke the ABI or was terminated. */
  readonly dead: boolean;
  // #part handles
  /** The number of handles that the guest holds. */
  readonly handles: number;
  // #end
  /** Ends the guest: every later call fails. */
  terminate(): void;
}

/** The size of a memory in pages of 64 KiB. */
export interface MemorySize {
  readonly initial: number;
  /** By default, the engine decides. */
  readonly maximum?: number | undefined;
}

/** Core imports by module and name. */
export type CoreImports = Record<string, Record<string, unknown>>;

// #end

// #types link
// #part bind
/** A core export of the guest. */
type CoreFunction<Result = number> = (
  ...values: (number | bigint)[]
) => Result;
// #end

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
  readonly needsAllocator?: boolean;
  readonly exports: readonly CoreInterface[];
  // #part host-calls
  imports(guest: Guest): HostModule[];
  // #end
  root(guest: Guest): Omit<Root, typeof control>;
}
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

// #part link: source
/** Compiles and instantiates a guest. */
async function instantiateWorld<Root extends object>(
  world: World<Root>,
  source: Source | PromiseLike<Source>,
  imports: unknown,
  options: Options = {},
): Promise<Root> {
  const module = await compile(await source);
  const guest = new Guest(imports, options);
  const core = link(guest, world, module);
  try {
    return start(guest, world, await Wasm.instantiate(module, core));
  } catch (error) {
    throw linkError(guest, error);
  }
}

/** Like `instantiateWorld`, but synchronous. */
function instantiateWorldSync<Root extends object>(
  world: World<Root>,
  source: WebAssembly.Module | ArrayBuffer | ArrayBufferView,
  imports: unknown,
  options: Options = {},
): Root {
  const module = compileSync(source);
  const guest = new Guest(imports, options);
  const core = link(guest, world, module);
  try {
    return start(guest, world, new Wasm.Instance(module, core));
  } catch (error) {
    throw linkError(guest, error);
  }
}

/** What to throw if the engine made no instance. The module's start function may have trapped. */
function linkError(guest: Guest, error: unknown): unknown {
  return error instanceof Wasm.LinkError
    ? new LinkError([error.message])
    : die(guest, error);
}

/** Collects the imports of a module; throws a `LinkError` that lists every problem. */
function link(
  guest: Guest,
  world: World<object>,
  module: WebAssembly.Module,
): CoreImports {
  const problems: string[] = [];
  // #part host-functions
  const functions = hostFunctions(guest, world);
  // #end
  const imports = Object.create(null) as CoreImports;
  for (const wanted of Wasm.Module.imports(module)) {
    const fields = imports[wanted.module] ??= Object.create(null);
    // #part host-functions
    const known = functions.get(`${wanted.module} ${wanted.name}`);
    if (wanted.kind === "function") fields[wanted.name] = known?.call;
    // #end
    // #part await
    if (known && known.call === undefined) {
      if (!problems.includes(lacksSuspending)) problems.push(lacksSuspending);
      continue;
    }
    // #end
    // #part host-calls
    if (known) problems.push(...problemsWith(known, guest.imports));
    // #end
    const given = wanted.kind === "memory" ? importMemory : otherImport;
    fields[wanted.name] ??= given(guest, wanted, problems);
  }
  checkExports(guest, world, Wasm.Module.exports(module), problems);
  // #part number-views
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
    problems.push("big-endian hosts are not supported");
  }
  // #end
  if (problems.length !== 0) throw new LinkError(problems);
  return imports;
}

/** An import that isn't one of the world. */
function otherImport(
  { options }: Guest,
  { module, name, kind }: Descriptor,
  problems: string[],
): unknown {
  const extra = options.extraImports?.[module]?.[name];
  if (extra !== undefined) return extra;
  const problem = asynchronous.test(name)
    ? builtForAsync(name)
    : module.startsWith("wasi_") && !options.extraImports?.[module]
    ? "the module was built for WASI preview 1: pass its functions as options.extraImports"
    : `the module imports the unknown ${kind} ${quote(module)} ${quote(name)}`;
  if (!problems.includes(problem)) problems.push(problem);
  return undefined;
}

/** The core names of asynchronous calls. */
const asynchronous =
  /^\[(async-l|task-|subtask|waitable|context-|backpressure|thread)/;

function builtForAsync(name: string): string {
  return `the guest was built for asynchronous calls (\`${name}\`); build it with synchronous bindings`;
}

// #part await
const lacksSuspending =
  "this runtime lacks WebAssembly.Suspending (JavaScript Promise Integration), which asynchronous imports need";
// #end

/** The core exports that a world requires: their names and numbers of parameters. */
function requiredExports({ names, ...world }: World<object>): CoreExport[] {
  const required: CoreExport[] = [];
  if (world.needsAllocator) required.push([names.allocator, 4]);
  for (const { prefix, functions } of world.exports) {
    for (const [name, count] of functions) {
      required.push([prefix + name, count]);
    }
  }
  return required;
}

function checkExports(
  { memory, options }: Guest,
  world: World<object>,
  exports: readonly Descriptor[],
  problems: string[],
): void {
  const kinds = new Map(exports.map(({ name, kind }) => [name, kind]));
  const check = (name: string, kind: string) => {
    const found = kinds.get(name);
    if (found === kind) return;
    problems.push(
      found === undefined
        ? `the module doesn't export the ${kind} ${quote(name)}`
        : `the export ${quote(name)} is a ${found}, not a ${kind}`,
    );
  };
  if (options.memory && !memory) {
    problems.push("options.memory: the module doesn't import its memory");
  } else if (world.needsMemory && !memory) check(world.names.memory, "memory");
  const lifted = exports.find(({ name }) => asynchronous.test(name));
  if (lifted) problems.push(builtForAsync(lifted.name));
  else for (const [name] of requiredExports(world)) check(name, "function");
  if (kinds.has("_start") && options.initialize === undefined) {
    problems.push("the module is a command (it exports _start), not a library");
  }
}

/** Checks the number of parameters of core exports. */
function checkParameters(guest: Guest, world: World<object>): void {
  const problems: string[] = [];
  for (const [name, expected] of requiredExports(world)) {
    const { length } = guest.exports[name] as { readonly length: number };
    if (length === expected) continue;
    const found = `takes ${length} core parameters, not ${expected}`;
    problems.push(`the export ${quote(name)} ${found}`);
  }
  if (problems.length !== 0) throw new LinkError(problems);
}

/** Attaches an instance to the guest, runs its initializer and returns the root. */
function start<Root extends object>(
  guest: Guest,
  world: World<Root>,
  instance: WebAssembly.Instance,
): Root {
  const { options } = guest;
  const { exports } = instance as unknown as { exports: typeof guest.exports };
  guest.exports = exports;
  checkParameters(guest, world);
  const { memory } = world.names;
  guest.memory ??= exports[memory] as Guest["memory"];
  // #part memory
  const problems: string[] = [];
  refuseShared(guest, `the memory ${quote(memory)}`, problems);
  if (problems.length !== 0) throw new LinkError(problems);
  // #end
  // #part guest-objects
  if (options.finalizers) finalize(guest);
  // #end
  // #part check-list-view
  if (options.checkViews) guest.copies = [];
  // #end
  // #part allocate
  guest.allocator = exports[world.names.allocator] as typeof guest.allocator;
  // #end
  const root = world.root(guest) as Root;
  const value = controlOf(guest, instance);
  Object.defineProperty(root, control, { value });
  enter(guest, "initialize");
  try {
    run(guest);
    if (options.initialize) options.initialize(instance);
    else (exports[world.names.initializer] as (() => void) | undefined)?.();
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
  return root as Root;
}

function controlOf(guest: Guest, instance: WebAssembly.Instance): Control {
  return {
    instance,
    memory: guest.memory as unknown as Control["memory"],
    get dead(): boolean {
      return guest.state === DEAD;
    },
    // #part handles
    get handles(): number {
      return guest.handles.count;
    },
    // #end
    terminate(): void {
      // #part host-objects
      const isIdle = guest.state === IDLE;
      // #end
      die(guest, new GuestTrap("terminated"));
      // #part host-objects
      if (isIdle) releaseObjects(guest);
      // #end
    },
  };
}

function quote(name: string): string {
  return JSON.stringify(name);
}
// #end

export { instantiateWorld, instantiateWorldSync, legacyNames, link };
export { quote, standardNames };
export type { CoreFunction, CoreInterface, CoreNames, CoreResource };
export type { HostFunction, KnownFunction };
export type { HostModule, World };
