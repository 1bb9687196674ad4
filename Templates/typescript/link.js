// From a compiled module to a running guest: linking and initializing.

import { control } from "./control.js";
import { GuestTrap, LinkError } from "./errors.js";
import { die, enter, exit, failed, Guest, run } from "./guest.js";
import { DEAD, IDLE } from "./guest.js";
import { releaseObjects } from "./hosts.js";
import { hostFunctions, problemsWith } from "./imports.js";
import { importMemory, refuseShared } from "./memory.js";
import { finalize } from "./objects.js";
import { Wasm } from "./platform.js";
import { compile, compileSync } from "./source.js";

// #part legacy-names
const legacyNames = {
  memory: "memory",
  allocator: "cabi_realloc",
  initializer: "_initialize",
  postReturn: "cabi_post_*",
};
// #end

// #part standard-names
const standardNames = {
  memory: "cm32p2_memory",
  allocator: "cm32p2_realloc",
  initializer: "cm32p2_initialize",
  postReturn: "*_post",
};
// #end

// #part link: source
/** Compiles and instantiates a guest. */
async function instantiateWorld(
  world,
  source,
  imports,
  options = {},
) {
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
function instantiateWorldSync(
  world,
  source,
  imports,
  options = {},
) {
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
function linkError(guest, error) {
  return error instanceof Wasm.LinkError
    ? new LinkError([error.message])
    : die(guest, error);
}

/** Collects the imports of a module; throws a `LinkError` that lists every problem. */
function link(
  guest,
  world,
  module,
) {
  const problems = [];
  // #part host-functions
  const functions = hostFunctions(guest, world);
  // #end
  const imports = Object.create(null);
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
  { options },
  { module, name, kind },
  problems,
) {
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

function builtForAsync(name) {
  return `the guest was built for asynchronous calls (\`${name}\`); build it with synchronous bindings`;
}

// #part await
const lacksSuspending =
  "this runtime lacks WebAssembly.Suspending (JavaScript Promise Integration), which asynchronous imports need";
// #end

/** The core exports that a world requires: their names and numbers of parameters. */
function requiredExports({ names, ...world }) {
  const required = [];
  if (world.needsAllocator) required.push([names.allocator, 4]);
  for (const { prefix, functions } of world.exports) {
    for (const [name, count] of functions) {
      required.push([prefix + name, count]);
    }
  }
  return required;
}

function checkExports(
  { memory, options },
  world,
  exports,
  problems,
) {
  const kinds = new Map(exports.map(({ name, kind }) => [name, kind]));
  const check = (name, kind) => {
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
function checkParameters(guest, world) {
  const problems = [];
  for (const [name, expected] of requiredExports(world)) {
    const { length } = guest.exports[name];
    if (length === expected) continue;
    const found = `takes ${length} core parameters, not ${expected}`;
    problems.push(`the export ${quote(name)} ${found}`);
  }
  if (problems.length !== 0) throw new LinkError(problems);
}

/** Attaches an instance to the guest, runs its initializer and returns the root. */
function start(
  guest,
  world,
  instance,
) {
  const { options } = guest;
  const { exports } = instance;
  guest.exports = exports;
  checkParameters(guest, world);
  const { memory } = world.names;
  guest.memory ??= exports[memory];
  // #part memory
  const problems = [];
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
  guest.allocator = exports[world.names.allocator];
  // #end
  const root = world.root(guest);
  const value = controlOf(guest, instance);
  Object.defineProperty(root, control, { value });
  enter(guest, "initialize");
  try {
    run(guest);
    if (options.initialize) options.initialize(instance);
    else (exports[world.names.initializer])?.();
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
  return root;
}

function controlOf(guest, instance) {
  return {
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
}

function quote(name) {
  return JSON.stringify(name);
}
// #end

export { instantiateWorld, instantiateWorldSync, legacyNames, link };
export { quote, standardNames };
