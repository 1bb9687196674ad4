// From a compiled module to a running guest: linking and initializing.

import { control } from "./control.ts";
import { GuestTrap, LinkError } from "./errors.ts";
import { die, enter, exit, failed, Guest, type Limits, run } from "./guest.ts";
import { DEAD, IDLE } from "./guest.ts";
import { releaseObjects } from "./hosts.ts";
import { checkHost, hostFunctions } from "./imports.ts";
import { importMemory, refuseShared } from "./memory.ts";
import { finalize } from "./objects.ts";
import { type Descriptor, Wasm } from "./platform.ts";
import { compile, compileSync, type Source } from "./source.ts";
import type { CoreFunction, World } from "./world.ts";

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

// #part core-function: link
/** A core export, whose number of parameters is checked. */
function coreFunction(
  { exports, problems }: Guest,
  name: string,
  parameters: number,
): CoreFunction {
  const found = exports[name] as CoreFunction;
  if (found.length !== parameters) {
    const problem = `takes ${found.length} core parameters, not ${parameters}`;
    problems.add(`the export "${name}" ${problem}`);
  }
  return found;
}
// #end

// #part link: source
/** Compiles and instantiates a guest. */
async function instantiateWorld<Root extends object>(
  world: World<Root>,
  source: Source | PromiseLike<Source>,
  imports: unknown,
  options?: Options,
): Promise<Root> {
  const module = await compile(await source);
  const guest = new Guest(imports, options);
  const core = link(guest, world, module);
  try {
    return start(guest, world, await Wasm.instantiate(module, core));
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

/** Like `instantiateWorld`, but synchronous. */
function instantiateWorldSync<Root extends object>(
  world: World<Root>,
  source: WebAssembly.Module | ArrayBuffer | ArrayBufferView,
  imports: unknown,
  options?: Options,
): Root {
  const module = compileSync(source);
  const guest = new Guest(imports, options);
  const core = link(guest, world, module);
  try {
    return start(guest, world, new Wasm.Instance(module, core));
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

/** What to throw if the engine made no instance. The module's start function may have trapped. */
function instantiationError(guest: Guest, error: unknown): unknown {
  return error instanceof Wasm.LinkError
    ? new LinkError([error.message])
    : die(guest, error);
}

/** Collects the imports of a module, and checks what can be checked before its code runs. */
function link(
  guest: Guest,
  world: World<object>,
  module: WebAssembly.Module,
): CoreImports {
  const imports = Object.create(null) as CoreImports;
  // #part host-functions
  const functions = hostFunctions(guest, world);
  // #end
  for (const wanted of Wasm.Module.imports(module)) {
    const fields = imports[wanted.module] ??= Object.create(null);
    // #part host-functions
    const known = functions.get(`${wanted.module} ${wanted.name}`);
    if (wanted.kind === "function") fields[wanted.name] = known?.call;
    // #end
    // #part await
    if (known && known.call === undefined) {
      guest.problems.add(lacksSuspending);
      continue;
    }
    // #end
    // #part host-calls
    if (known?.path) checkHost(guest, known);
    // #end
    fields[wanted.name] ??= otherImport(guest, wanted);
  }
  checkExports(guest, world, Wasm.Module.exports(module));
  // #part number-views
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
    guest.problems.add("this host is big-endian");
  }
  // #end
  reportProblems(guest);
  return imports;
}

/** Throws a `LinkError` that lists every problem. */
function reportProblems({ problems }: Guest): void {
  if (problems.size > 0) throw new LinkError([...problems]);
}

/** An import that isn't one of the world. */
function otherImport(
  guest: Guest,
  { module, name, kind }: Descriptor,
): unknown {
  const extra = guest.options.extraImports?.[module];
  const found = extra?.[name];
  const item = `the module imports the ${kind} "${module}" "${name}"`;
  if (kind === "memory") return importMemory(guest, found, item);
  if (found !== undefined) return found;
  guest.problems.add(
    // The core names of asynchronous calls.
    /^\[(async|task|subtask|waitable|context|backpressure|thread)/.test(name)
      ? `${item}: build it with synchronous bindings`
      : /^wasi_/.test(module) && !extra
      ? "the module was built for WASI preview 1: pass its functions as options.extraImports"
      : `${item}, which the world lacks`,
  );
  return undefined;
}

// #part await
const lacksSuspending =
  "this runtime lacks WebAssembly.Suspending (JavaScript Promise Integration), which asynchronous imports need";
// #end

/** Checks that the module exports what the world requires. */
function checkExports(
  { memory, problems, options }: Guest,
  world: World<object>,
  found: readonly Descriptor[],
): void {
  const kinds = new Map(found.map(({ name, kind }) => [name, kind]));
  const check = (name: string, kind: string) => {
    if (kinds.get(name) === kind) return;
    problems.add(`the module exports no ${kind} "${name}"`);
  };
  if (options.memory && !memory) {
    problems.add("options.memory: the module doesn't import its memory");
  } else if (world.needsMemory && !memory) check(world.names.memory, "memory");
  // #part allocate
  if (world.needsAllocator) check(world.names.allocator, "function");
  // #end
  for (const { prefix, functions } of world.exports) {
    for (const [name] of functions) check(prefix + name, "function");
  }
  if (kinds.has("_start") && !options.initialize) {
    problems.add("the module is a command (it exports _start), not a library");
  }
}

/** Attaches an instance to the guest, runs its initializer and returns the root. */
function start<Root extends object>(
  guest: Guest,
  world: World<Root>,
  instance: WebAssembly.Instance,
): Root {
  const { options } = guest;
  const { names } = world;
  const { exports } = instance as unknown as { exports: typeof guest.exports };
  guest.exports = exports;
  guest.memory ??= exports[names.memory] as Guest["memory"];
  // #part memory
  refuseShared(guest, `the module exports the memory "${names.memory}"`);
  // #end
  // #part guest-objects
  if (options.finalizers) finalize(guest);
  // #end
  // #part check-list-view
  if (options.checkViews) guest.copies = [];
  // #end
  // #part allocate
  if (world.needsAllocator) {
    guest.allocator = coreFunction(guest, names.allocator, 4);
  }
  // #end
  const root = world.root(guest);
  reportProblems(guest);
  enter(guest, "initialize");
  try {
    run(guest);
    if (options.initialize) options.initialize(instance);
    else (exports[names.initializer] as (() => void) | undefined)?.();
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
  const value: Control = {
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
  return Object.defineProperty(root, control, { value }) as Root;
}
// #end

export { coreFunction, instantiateWorld, instantiateWorldSync, link };
