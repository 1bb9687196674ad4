// The errors that users of the bindings see, and declarations of the globals that public types use.
//
// The backend copies the parts between `// #part name: parts it needs` and `// #end` into its output; parts nest. A part
// with only types begins with `#types`, or with `#public` if the .d.ts file needs it too. Lines outside all parts are
// never copied. `erase.mjs` makes the .js files.

// #public globals
declare global {
  // #part dispose
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
  interface Disposable {
    [Symbol.dispose](): void;
  }
  // #end
  namespace WebAssembly {
    interface Module {}
    interface Instance {}
    interface Memory {}
  }
}
// #end

// #part brand
/** Lets `instanceof` know the errors of all bindings, each of which has classes of its own. */
function brand(type: new (...values: never[]) => Error, name: string): void {
  const key = Symbol.for(`pintle.${name}`);
  Object.assign(type.prototype, { name, [key]: true });
  Object.defineProperty(type, Symbol.hasInstance, {
    value(this: unknown, error: unknown): boolean {
      return this === type
        ? key in Object(error)
        : Error[Symbol.hasInstance].call(this, error);
    },
  });
}
// #end

// #public wit-error
/** An exported function returned `err`. */
export interface WitError<E = ErrorPayload> extends Error {
  /** The value of the `err` case. */
  readonly payload: E;
}
// #end

// #part wit-error: brand
/** The class of WitError; `instanceof` knows the payloads of the world's functions. */
export const WitError: {
  readonly prototype: WitError;
  new <E>(payload: E): WitError<E>;
} = class<E> extends Error {
  readonly payload: E;
  constructor(payload: E) {
    const tag = (payload as { tag?: unknown } | undefined)?.tag;
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
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
brand(GuestTrap, "GuestTrap");

/** The module doesn't match the world or the imports. */
export class LinkError extends Error {
  /** Every problem, one sentence each. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the module can't be linked:\n  ${problems.join("\n  ")}`);
    this.problems = problems;
  }
}
brand(LinkError, "LinkError");
// #end

// #part payload: platform errors is-object
/** The `err` payload for what a host function threw; throws errors without a payload again. */
function payloadOf(thrown: unknown): unknown {
  if (isObject(thrown) && Object.hasOwn(thrown, "payload")) {
    return (thrown as { payload: unknown }).payload;
  }
  if (isError(thrown)) throw thrown;
  return thrown;
}

/** Whether a value is an error or a guest's exception; those of another realm are no instances of this realm's classes. */
function isError(value: unknown): value is Error {
  if (value instanceof Error) return true;
  const tag = Object.prototype.toString.call(value);
  return /^\[object (Error|DOMException|WebAssembly\.Exception)]$/.test(tag);
}

// #part text-payload: payload
/** Like `payloadOf`, for string payloads: the payload of any other `Error` is its message. */
function textPayloadOf(thrown: unknown): unknown {
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
function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
// #end

// #part is-object
/** Whether a value is an object. */
function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
// #end

import { Wasm } from "./platform.ts";
// In the output, the payloads of the world's functions.
type ErrorPayload = unknown;

export { isAbsent, isObject, payloadOf, textPayloadOf };
