// Finding the host's functions in the imports object.

import type { Guest } from "./guest.ts";
import { dropFunctions } from "./hosts.ts";
import { handleModules } from "./objects.ts";
import { tagOf } from "./source.ts";
import type { HostModule, KnownFunction, World } from "./world.ts";

// #part host-functions: link
/** The core functions that the guest may import, by their modules and names. */
function hostFunctions(
  guest: Guest,
  world: World<object>,
): Map<string, KnownFunction> {
  const modules: HostModule[] = [];
  // #part host-calls
  modules.push(...world.imports?.(guest) ?? []);
  // #end
  // #part guest-objects
  for (const core of world.exports) modules.push(...handleModules(guest, core));
  // #end
  const known = new Map<string, KnownFunction>();
  for (const holder of modules) {
    const functions = [...holder.functions];
    // #part host-objects
    functions.push(...dropFunctions(guest, holder));
    // #end
    for (const [name, path, call] of functions) {
      known.set(`${holder.module} ${name}`, { holder, path, call });
    }
  }
  return known;
}
// #end

// #part host-calls: host-functions
/** Checks that the host has a function, and that it isn't asynchronous. */
function checkHost(
  { imports, problems }: Guest,
  { holder: { host, key }, path, call }: KnownFunction,
): void {
  let place = key === undefined ? "imports" : `imports["${key}"]`;
  let found: unknown = host;
  // #part host-objects
  const [type, method] = path.split(".prototype.");
  // #end
  for (const name of path.split(".")) {
    // #part host-objects
    if (method !== undefined) {
      // There may be no class, and objects may have methods of their own.
      const { prototype } = Object(memberOf(host, type as string));
      found = Object.getOwnPropertyDescriptor(Object(prototype), method)?.value;
      place += `.${path}`;
      break;
    }
    // #end
    const isWhole = found === undefined && key !== undefined;
    const wanted = isWhole ? key : name;
    const near = nearKey(isWhole ? imports : found, wanted);
    found = memberOf(found, name);
    place += `.${name}`;
    if (typeof found === "function") continue;
    const hint = near ? `; the key "${near}" was given` : "";
    const is = near === wanted ? "is not a function" : `is missing${hint}`;
    problems.add(`${place} ${is}`);
    return;
  }
  // What isn't a function suspends the guest.
  if (typeof call === "function" && tagOf(found) === "AsyncFunction") {
    problems.add(`${place} is async, but not named in the option async`);
  }
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
  return key.replace(/@.*|.*[/:]|[^a-z0-9]/gi, "").toLowerCase();
}

function memberOf(object: unknown, name: string): unknown {
  return (object as Record<string, unknown> | null | undefined)?.[name];
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

export { checkHost, hostFunctions, hostInterface, hostObject, worldHost };
