// Binding the core exports of an instance.

import { type Guest, type PostReturn, release } from "./guest.ts";
import { coreFunction } from "./link.ts";
import type { CoreFunction, CoreInterface, CoreNames } from "./world.ts";
import { addDisposeKeys } from "./platform.ts";
import { NumbersLease } from "./views.ts";

// #part bind: post-return core-function
/** Returns, one at each call, the core functions of an interface, each of them before its post-return function if that is wanted. */
function bind(
  guest: Guest,
  core: CoreInterface,
  { postReturn }: CoreNames,
): <Function = CoreFunction>() => Function {
  const { prefix, functions } = core;
  const bound: unknown[] = [];
  for (const [name, parameters, releases] of functions) {
    const call = coreFunction(guest, prefix + name, parameters);
    const after = guest.exports[postReturn.replace("*", () => prefix + name)];
    if (releases) bound.push(call, after);
    else bound.push(after ? calling(guest, call, after as PostReturn) : call);
  }
  // #part lease
  addDisposeKeys(NumbersLease.prototype);
  // #end
  // #part guest-objects
  for (const { kind, name, destructor } of core.resources ?? []) {
    guest.handles.classes[kind] = {
      guest,
      kind,
      name,
      label: `${name} destructor`,
      destructor: guest.exports[prefix + destructor],
    };
  }
  // #end
  return () => bound.shift() as never;
}

/** A core function that calls its post-return function too. */
function calling(
  guest: Guest,
  call: CoreFunction<unknown>,
  after: PostReturn,
): CoreFunction<unknown> {
  return (...values) => {
    const result = call(...values);
    release(guest, after, result as number);
    return result;
  };
}
// #end

export { bind };
