// From bytes to a running guest: compiling, linking and initializing.

import { control } from "./control.ts";
import { GuestTrap, LinkError } from "./errors.ts";
import type { Guest, Limits } from "./guest.ts";
import { type Descriptor, Wasm } from "./platform.ts";

// #public link: guest errors control
/** How a guest is instantiated. */
export interface Options {
  /** Core imports that the world doesn't describe, by module and name. */
  readonly extraImports?: CoreImports | undefined;
  /** Runs instead of the guest's `_initialize`. */
  readonly initialize?: ((instance: WebAssembly.Instance) => void) | undefined;
  /** The memory for a module that imports it. */
  readonly memory?: WebAssembly.Memory | undefined;
  /** Limits on what the guest may pass to the host. */
  readonly limits?: Limits | undefined;
  // #part check-list-view
  /**
   * For development: views are copies that end with the views, so that code that keeps one finds it empty.
   *
   * Without it, such code reads what the guest puts there later.
   */
  readonly checkViews?: boolean | undefined;
  // #end
  // #part guest-objects
  /** Whether the guest's objects are destroyed, some time, when nothing refers to them any more. */
  readonly finalizers?: boolean | undefined;
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

/** Core imports by module and name. */
export type CoreImports = Record<string, Record<string, unknown>>;

// #end

// #types link
/** A core function that the guest may import. */
interface HostFunction {
  readonly module: string;
  readonly name: string;
  // #part host-calls
  /** The object and the method that it calls; absent for the functions of handles. */
  readonly host?: unknown;
  readonly method?: string;
  /** The static function of the class that `method` names then. */
  readonly member?: string;
  /** The key of the object in the imports; absent for the world's own functions. */
  readonly key?: string;
  // #end
  readonly call: unknown;
}

/** A required core export: its name and its number of parameters, or -1 for a memory. */
type RequiredExport = readonly [name: string, parameters: number];

/** The core exports of a world. */
interface CoreWorld {
  readonly memory: string;
  readonly allocator: string;
  readonly initializer: string;
  readonly required: readonly RequiredExport[];
}
// #end

// #part link: source
/** Collects the imports of a module; throws a `LinkError` that lists every problem. */
function link(
  module: WebAssembly.Module,
  functions: readonly HostFunction[],
  world: CoreWorld,
  options: Options,
  // #part host-calls
  given: unknown,
  // #end
): CoreImports {
  const problems: string[] = [];
  const imports = Object.create(null) as CoreImports;
  for (const wanted of Wasm.Module.imports(module)) {
    const known = functions.find(({ module, name }) =>
      wanted.kind === "function" && module === wanted.module &&
      name === wanted.name
    );
    // #part host-calls
    const problem = known && problemWith(known, given);
    if (problem !== undefined) problems.push(problem);
    // #end
    const found = known?.call ?? findImport(wanted, options, problems);
    const fields = imports[wanted.module] ?? Object.create(null);
    fields[wanted.name] = found;
    imports[wanted.module] = fields;
  }
  const exports = Wasm.Module.exports(module);
  checkExports(exports, world.required, options, problems);
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
    problems.push("big-endian hosts are not supported");
  }
  if (problems.length !== 0) throw new LinkError(problems);
  return imports;
}

/** An import that isn't one of the world. */
function findImport(
  wanted: Descriptor,
  options: Options,
  problems: string[],
): unknown {
  const { module, name, kind } = wanted;
  const extra = options.extraImports?.[module]?.[name];
  if (extra !== undefined) return extra;
  if (kind === "memory") {
    if (options.memory !== undefined) return options.memory;
    problems.push("the module imports its memory: pass options.memory");
  } else if (module.startsWith("wasi_") && !options.extraImports?.[module]) {
    if (!problems.includes(builtForPreview1)) problems.push(builtForPreview1);
  } else {
    const item = `${kind} ${quote(module)} ${quote(name)}`;
    problems.push(
      asynchronous.test(name)
        ? builtForAsync(name)
        : `the module imports the unknown ${item}`,
    );
  }
  return undefined;
}

/** The names of core imports for asynchronous calls. */
const asynchronous =
  /^\[(async-lower|task-|subtask|waitable|context-|backpressure|thread)/;

function builtForAsync(name: string): string {
  return `the guest was built for asynchronous calls (\`${name}\`); build it with synchronous bindings`;
}

const builtForPreview1 =
  "the module was built for WASI preview 1: pass its functions as options.extraImports";

// #part host-calls: link
/** What is wrong with the host's function, if anything. */
function problemWith(
  { host, method, member, key }: HostFunction,
  imports: unknown,
): string | undefined {
  if (method === undefined) return undefined;
  const holder = member === undefined ? host : memberOf(host, method);
  const last = member ?? method;
  const found = memberOf(holder, last);
  const path = (key === undefined ? "imports" : `imports[${quote(key)}]`) +
    (member === undefined ? "" : `.${method}`);
  if (typeof found === "function") {
    if (Object.prototype.toString.call(found) !== "[object AsyncFunction]") {
      return undefined;
    }
    return `${path}.${last} is async, but the guest calls it synchronously`;
  }
  const near = host === undefined && key !== undefined
    ? nearKey(imports, key)
    : nearKey(holder, last);
  const hint = near === undefined ? "" : `; the key ${quote(near)} was given`;
  return `${path}.${last} is missing${hint}`;
}

/** A key of an object that is the same name in another spelling, or the name of another version or package. */
function nearKey(object: unknown, name: string): string | undefined {
  const wanted = bareName(name);
  for (const key in object as object) {
    if (bareName(key) === wanted) return key;
  }
  return undefined;
}

/** The letters and digits of a name, without its package and version. */
function bareName(key: string): string {
  const name = key.replace(/@.*/, "").replace(/.*[/:]/, "");
  return name.replace(/[^a-z0-9]/gi, "").toLowerCase();
}

function memberOf(object: unknown, name: string): unknown {
  return (object as Record<string, unknown> | null | undefined)?.[name];
}
// #end

function quote(name: string): string {
  return JSON.stringify(name);
}

function checkExports(
  found: readonly Descriptor[],
  required: readonly RequiredExport[],
  options: Options,
  problems: string[],
): void {
  const kinds = new Map(found.map(({ name, kind }) => [name, kind]));
  for (const [name, parameters] of required) {
    const kind = parameters < 0 ? "memory" : "function";
    const actual = kinds.get(name);
    if (actual === kind) continue;
    if (kind === "memory" && options.memory !== undefined) continue;
    const lifted = ["[async-lift]", "[async-lift-stackful]"]
      .map((prefix) => prefix + name).find((name) => kinds.has(name));
    if (actual === undefined && lifted !== undefined) {
      problems.push(builtForAsync(lifted));
    } else if (actual === undefined) {
      problems.push(`the module doesn't export the ${kind} ${quote(name)}`);
    } else {
      problems.push(`the export ${quote(name)} is a ${actual}, not a ${kind}`);
    }
  }
  if (kinds.has("_start") && options.initialize === undefined) {
    problems.push("the module is a command (it exports _start), not a library");
  }
}

/** Makes the instance. This runs the module's start function, which may not call the host yet. */
async function createInstance(
  guest: Guest,
  module: WebAssembly.Module,
  imports: CoreImports,
): Promise<WebAssembly.Instance> {
  try {
    return await Wasm.instantiate(module, imports);
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

function createInstanceSync(
  guest: Guest,
  module: WebAssembly.Module,
  imports: CoreImports,
): WebAssembly.Instance {
  try {
    return new Wasm.Instance(module, imports);
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

function instantiationError(guest: Guest, error: unknown): unknown {
  if (!(error instanceof Wasm.LinkError)) return guest.die(error);
  return new LinkError([error.message]);
}

/** Attaches an instance to the guest, after checking its exports. */
function attach(
  guest: Guest,
  instance: WebAssembly.Instance,
  world: CoreWorld,
  options: Options,
): void {
  const { exports } = instance as unknown as { exports: typeof guest.exports };
  guest.exports = exports;
  checkParameters(exports, world.required);
  const memory = exports[world.memory] ?? options.memory;
  guest.memory = memory as typeof guest.memory;
  const tag = Object.prototype.toString.call(guest.memory?.buffer);
  if (tag === "[object SharedArrayBuffer]") {
    throw new LinkError(["shared memories are not supported"]);
  }
  // #part guest-objects
  if (options.finalizers) guest.handles.finalize();
  // #end
  // #part check-list-view
  if (options.checkViews) guest.copies = [];
  // #end
  // #part allocate
  guest.allocator = guest.core(world.allocator);
  // #end
}

/** Runs the guest's initializer. */
function initialize(
  guest: Guest,
  instance: WebAssembly.Instance,
  world: CoreWorld,
  options: Options,
): void {
  guest.enter("initialize");
  try {
    guest.run();
    if (options.initialize !== undefined) options.initialize(instance);
    else guest.optional(world.initializer)?.();
    guest.exit();
  } catch (error) {
    throw guest.failed(error);
  }
}

function checkParameters(
  exports: Record<string, unknown>,
  required: readonly RequiredExport[],
): void {
  const problems: string[] = [];
  for (const [name, expected] of required) {
    if (expected < 0) continue;
    const { length } = exports[name] as { readonly length: number };
    if (length === expected) continue;
    const found = `takes ${length} core parameters, not ${expected}`;
    problems.push(`the export ${quote(name)} ${found}`);
  }
  if (problems.length !== 0) throw new LinkError(problems);
}

/** The root of an instance: its exports, with the control data. */
function rootOf<Exports extends object>(
  guest: Guest,
  instance: WebAssembly.Instance,
  exports: Exports,
): Exports & { readonly [control]: Control } {
  const value: Control = {
    instance,
    memory: guest.memory as unknown as Control["memory"],
    get dead(): boolean {
      return guest.dead;
    },
    // #part handles
    get handles(): number {
      return guest.handles.count;
    },
    // #end
    terminate(): void {
      // #part host-objects
      const isIdle = guest.idle;
      // #end
      guest.die(new GuestTrap("terminated"));
      // #part host-objects
      if (isIdle) guest.handles.release();
      // #end
    },
  };
  return Object.defineProperty(exports, control, { value }) as never;
}
// #end

// #part host-object: host-calls
/** The member of the imports under the first of these keys that exists. */
function hostObject(imports: unknown, ...keys: string[]): unknown {
  const given = imports as Record<string, unknown> | null | undefined;
  for (const key of keys) {
    const found = given?.[key];
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
// #end

// #part world-host: host-calls
function hasMethod(host: unknown, name: string): boolean {
  return typeof memberOf(host, name) === "function";
}

/** The object with the world's own functions; `{ "log-line": { default: f } }` is read as `{ logLine: f }`. */
function worldHost(
  imports: unknown,
  names: readonly (readonly [method: string, label: string])[],
): unknown {
  const given = imports as Record<string, unknown> | null | undefined;
  const host = Object.create(Object(given)) as Record<string, unknown>;
  for (const [method, label] of names) {
    const holder = given?.[label] as { readonly default?: unknown } | undefined;
    if (hasMethod(given, method) || !hasMethod(holder, "default")) continue;
    Object.defineProperty(host, method, { get: () => holder?.default });
  }
  return Object.getOwnPropertyNames(host).length === 0 ? given : host;
}
// #end

// #part host-interface: host-object version-track
/** The implementation of an interface under its full id, its bare id, or that of a compatible version. */
function hostInterface(imports: unknown, id: string, version: string): unknown {
  const exact = hostObject(imports, `${id}@${version}`, id);
  if (exact !== undefined) return exact;
  const track = trackOf(version);
  if (track === undefined) return undefined;
  let best: string | undefined;
  for (const key of Object.keys(imports ?? {})) {
    if (!key.startsWith(`${id}@`)) continue;
    const other = key.slice(id.length + 1);
    if (trackOf(other) !== track) continue;
    if (best === undefined || isNewer(other, best)) best = other;
  }
  return best && hostObject(imports, `${id}@${best}`);
}
// #end

// #part version-track
/** What compatible versions share: `2` or `0.3`; `undefined` for 0.0.x and pre-releases. */
function trackOf(version: string): string | undefined {
  const release = version.split("+")[0] ?? "";
  const [major, minor] = release.split(".");
  if (release.includes("-") || minor === undefined) return undefined;
  if (major !== "0") return major;
  return minor !== "0" ? `0.${minor}` : undefined;
}

function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((v) => v.split(/[.+]/).map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
// #end

export { attach, hostInterface, hostObject, initialize };
export { createInstance, createInstanceSync };
export { link, rootOf, worldHost };
export type { CoreWorld, HostFunction, RequiredExport };
