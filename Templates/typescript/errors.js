// The errors that users of the bindings see, and declarations of the globals that public types use.
//
// The backend copies the parts between `// #part name: parts it needs` and `// #end` into its output; parts nest. A part
// with only types begins with `#types`, or with `#public` if the .d.ts file needs it too. Lines outside all parts are
// never copied. `erase.mjs` makes the .js files.

// #part brand
/** Lets `instanceof` know the errors of all bindings, each of which has classes of its own. */
function brand(type, name) {
  const key = Symbol.for(`pintle.${name}`);
  Object.assign(type.prototype, { name, [key]: true });
  Object.defineProperty(type, Symbol.hasInstance, {
    value(error) {
      return this === type
        ? key in Object(error)
        : Error[Symbol.hasInstance].call(this, error);
    },
  });
}
// #end

// #part wit-error: brand
/** The class of WitError; `instanceof` knows the payloads of the world's functions. */
export const WitError = class extends Error {
  payload;
  constructor(payload) {
    const tag = payload?.tag;
    const text = typeof payload === "string" ? payload : tag;
    super(typeof text === "string" ? text : "the guest returned an error");
    this.payload = payload;
  }
};
brand(WitError, "WitError");
// #end

// #part errors: brand
/** The guest trapped or broke the ABI; its instance is dead. */
export class GuestTrap extends Error {
  constructor(message, cause) {
    super(message, { cause });
  }
}
brand(GuestTrap, "GuestTrap");

/** The module doesn't match the world or the imports. */
export class LinkError extends Error {
  /** Every problem, one sentence each. */
  problems;
  constructor(problems) {
    super(`the module can't be linked:\n  ${problems.join("\n  ")}`);
    this.problems = problems;
  }
}
brand(LinkError, "LinkError");
// #end

// #part payload: platform errors is-object
/** The `err` payload for what a host function threw; throws errors without a payload again. */
function payloadOf(thrown) {
  if (isObject(thrown) && Object.hasOwn(thrown, "payload")) {
    return thrown.payload;
  }
  if (isError(thrown)) throw thrown;
  return thrown;
}

/** Whether a value is an error or a guest's exception; those of another realm are no instances of this realm's classes. */
function isError(value) {
  if (value instanceof Error) return true;
  const tag = Object.prototype.toString.call(value);
  return /^\[object (Error|DOMException|WebAssembly\.Exception)]$/.test(tag);
}

// #part text-payload: payload
/** Like `payloadOf`, for string payloads: the payload of any other `Error` is its message. */
function textPayloadOf(thrown) {
  if (!isError(thrown) || Object.hasOwn(thrown, "payload")) {
    return payloadOf(thrown);
  }
  // The class of another realm's traps isn't at hand, and an exception of a guest has no message.
  const { name, message } = thrown;
  const isForeign = !(thrown instanceof Error);
  if (isForeign && (name === "RuntimeError" || message === undefined)) {
    throw thrown;
  }
  if (thrown instanceof GuestTrap) throw thrown;
  if (thrown instanceof Wasm.RuntimeError) throw thrown;
  // A guest that ran out of stack has trapped, which engines say in these words.
  if (/^Maximum call stack|^too much recursion/.test(message)) throw thrown;
  return message;
}
// #end
// #end

// #part is-absent
/** Whether an option is none. */
function isAbsent(value) {
  return value === undefined || value === null;
}
// #end

// #part is-object
/** Whether a value is an object. */
function isObject(value) {
  return typeof value === "object" && value !== null;
}
// #end

import { Wasm } from "./platform.js";
// In the output, the payloads of the world's functions.

export { isAbsent, isObject, payloadOf, textPayloadOf };
