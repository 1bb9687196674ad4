// From a compiled module to a running guest: linking and initializing.

import { control } from "./control.js";
import { GuestTrap, LinkError } from "./errors.js";
import { die, enter, exit, failed, Guest, run } from "./guest.js";
import { DEAD, IDLE } from "./guest.js";
import { releaseObjects } from "./hosts.js";
import { checkHost, hostFunctions } from "./imports.js";
import { importMemory, refuseShared } from "./memory.js";
import { finalize } from "./objects.js";
import { Wasm } from "./platform.js";
import { compile, compileSync } from "./source.js";

// #part core-function: link
/** A core export, whose number of parameters is checked. */
function coreFunction(
  { exports, problems },
  name,
  parameters,
) {
  const found = exports[name];
  if (found.length !== parameters) {
    const problem = `takes ${found.length} core parameters, not ${parameters}`;
    problems.add(`the export "${name}" ${problem}`);
  }
  return found;
}
// #end

// #part link: source
/** Compiles and instantiates a guest. */
async function instantiateWorld(
  world,
  source,
  imports,
  options,
) {
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
function instantiateWorldSync(
  world,
  source,
  imports,
  options,
) {
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
function instantiationError(guest, error) {
  return error instanceof Wasm.LinkError
    ? new LinkError([error.message])
    : die(guest, error);
}

/** Collects the imports of a module, and checks what can be checked before its code runs. */
function link(
  guest,
  world,
  module,
) {
  const imports = Object.create(null);
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
function reportProblems({ problems }) {
  if (problems.size > 0) throw new LinkError([...problems]);
}

/** An import that isn't one of the world. */
function otherImport(
  guest,
  { module, name, kind },
) {
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
  { memory, problems, options },
  world,
  found,
) {
  const kinds = new Map(found.map(({ name, kind }) => [name, kind]));
  const check = (name, kind) => {
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
function start(
  guest,
  world,
  instance,
) {
  const { options } = guest;
  const { names } = world;
  const { exports } = instance;
  guest.exports = exports;
  guest.memory ??= exports[names.memory];
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
    else (exports[names.initializer])?.();
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
  const value = {
    instance,
    memory: guest.memory,
    get dead() {
      return guest.state === DEAD;
    },
    // #part handles
    get handles() {
      return guest.handles.count;
    },
    // #end
    terminate() {
      // #part host-objects
      const isIdle = guest.state === IDLE;
      // #end
      die(guest, new GuestTrap("terminated"));
      // #part host-objects
      if (isIdle) releaseObjects(guest);
      // #end
    },
  };
  return Object.defineProperty(root, control, { value });
}
// #end

export { coreFunction, instantiateWorld, instantiateWorldSync, link };
