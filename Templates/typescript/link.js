// From bytes to a running guest: compiling, linking and initializing.

import { control } from "./control.js";
import { GuestTrap, LinkError } from "./errors.js";

import { Wasm } from "./platform.js";

// #part link: source
/** Collects the imports of a module; throws a `LinkError` that lists every problem. */
function link(
  module,
  functions,
  world,
  options,
  // #part host-calls
  given,
  // #end
) {
  const problems = [];
  const imports = Object.create(null);
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
  wanted,
  options,
  problems,
) {
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

function builtForAsync(name) {
  return `the guest was built for asynchronous calls (\`${name}\`); build it with synchronous bindings`;
}

const builtForPreview1 =
  "the module was built for WASI preview 1: pass its functions as options.extraImports";

// #part host-calls: link
/** What is wrong with the host's function, if anything. */
function problemWith(
  { host, method, member, key },
  imports,
) {
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
function nearKey(object, name) {
  const wanted = bareName(name);
  for (const key in object) {
    if (bareName(key) === wanted) return key;
  }
  return undefined;
}

/** The letters and digits of a name, without its package and version. */
function bareName(key) {
  const name = key.replace(/@.*/, "").replace(/.*[/:]/, "");
  return name.replace(/[^a-z0-9]/gi, "").toLowerCase();
}

function memberOf(object, name) {
  return object?.[name];
}
// #end

function quote(name) {
  return JSON.stringify(name);
}

function checkExports(
  found,
  required,
  options,
  problems,
) {
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
  guest,
  module,
  imports,
) {
  try {
    return await Wasm.instantiate(module, imports);
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

function createInstanceSync(
  guest,
  module,
  imports,
) {
  try {
    return new Wasm.Instance(module, imports);
  } catch (error) {
    throw instantiationError(guest, error);
  }
}

function instantiationError(guest, error) {
  if (!(error instanceof Wasm.LinkError)) return guest.die(error);
  return new LinkError([error.message]);
}

/** Attaches an instance to the guest, after checking its exports. */
function attach(
  guest,
  instance,
  world,
  options,
) {
  const { exports } = instance;
  guest.exports = exports;
  checkParameters(exports, world.required);
  const memory = exports[world.memory] ?? options.memory;
  guest.memory = memory;
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
  guest,
  instance,
  world,
  options,
) {
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
  exports,
  required,
) {
  const problems = [];
  for (const [name, expected] of required) {
    if (expected < 0) continue;
    const { length } = exports[name];
    if (length === expected) continue;
    const found = `takes ${length} core parameters, not ${expected}`;
    problems.push(`the export ${quote(name)} ${found}`);
  }
  if (problems.length !== 0) throw new LinkError(problems);
}

/** The root of an instance: its exports, with the control data. */
function rootOf(
  guest,
  instance,
  exports,
) {
  const value = {
    instance,
    memory: guest.memory,
    get dead() {
      return guest.dead;
    },
    // #part handles
    get handles() {
      return guest.handles.count;
    },
    // #end
    terminate() {
      // #part host-objects
      const isIdle = guest.idle;
      // #end
      guest.die(new GuestTrap("terminated"));
      // #part host-objects
      if (isIdle) guest.handles.release();
      // #end
    },
  };
  return Object.defineProperty(exports, control, { value });
}
// #end

// #part host-object: host-calls
/** The member of the imports under the first of these keys that exists. */
function hostObject(imports, ...keys) {
  const given = imports;
  for (const key of keys) {
    const found = given?.[key];
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
// #end

// #part world-host: host-calls
function hasMethod(host, name) {
  return typeof memberOf(host, name) === "function";
}

/** The object with the world's own functions; `{ "log-line": { default: f } }` is read as `{ logLine: f }`. */
function worldHost(
  imports,
  names,
) {
  const given = imports;
  const host = Object.create(Object(given));
  for (const [method, label] of names) {
    const holder = given?.[label];
    if (hasMethod(given, method) || !hasMethod(holder, "default")) continue;
    Object.defineProperty(host, method, { get: () => holder?.default });
  }
  return Object.getOwnPropertyNames(host).length === 0 ? given : host;
}
// #end

// #part host-interface: host-object version-track
/** The implementation of an interface under its full id, its bare id, or that of a compatible version. */
function hostInterface(imports, id, version) {
  const exact = hostObject(imports, `${id}@${version}`, id);
  if (exact !== undefined) return exact;
  const track = trackOf(version);
  if (track === undefined) return undefined;
  let best;
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
function trackOf(version) {
  const release = version.split("+")[0] ?? "";
  const [major, minor] = release.split(".");
  if (release.includes("-") || minor === undefined) return undefined;
  if (major !== "0") return major;
  return minor !== "0" ? `0.${minor}` : undefined;
}

function isNewer(a, b) {
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
