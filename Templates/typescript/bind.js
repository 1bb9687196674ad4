// Binding the core exports of an instance.

import { release } from "./guest.js";
import { coreFunction } from "./link.js";

import { addDisposeKeys } from "./platform.js";
import { NumbersLease } from "./views.js";

// #part bind: post-return core-function
/** Returns, one at each call, the core functions of an interface, each of them before its post-return function if that is wanted. */
function bind(
  guest,
  core,
  { postReturn },
) {
  const { prefix, functions } = core;
  const bound = [];
  for (const [name, parameters, releases] of functions) {
    const call = coreFunction(guest, prefix + name, parameters);
    const after = guest.exports[postReturn.replace("*", () => prefix + name)];
    if (releases) bound.push(call, after);
    else bound.push(after ? calling(guest, call, after) : call);
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
  return () => bound.shift();
}

/** A core function that calls its post-return function too. */
function calling(
  guest,
  call,
  after,
) {
  return (...values) => {
    const result = call(...values);
    release(guest, after, result);
    return result;
  };
}
// #end

export { bind };
