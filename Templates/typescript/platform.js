// The globals that the bindings use, typed here because not every `lib` setting declares them.

// #part platform
const platform = globalThis;
const Wasm = platform.WebAssembly;
// #end

// #part dispose
/** The key of dispose methods that other tools for WIT use where `Symbol.dispose` doesn't exist. */
const oldDispose = Symbol.for("dispose");
/** The key that `using`, compiled for older targets, looks for there. */
const loweredDispose = Symbol.for("Symbol.dispose");

/** Calls the dispose method of an object, if it has one. It may be under each of the keys that `using` looks for. */
export function dispose(object) {
  // `Object(object)` would be slow.
  const methods = object ?? {};
  const dispose = methods[Symbol.dispose] ?? methods[oldDispose] ??
    methods[loweredDispose];
  dispose?.call(object);
}
// #end

// #part dispose-key: dispose
const disposeKey = oldDispose;

/** Makes the dispose method of a class known under all keys that exist by now. */
function addDisposeKeys(prototype) {
  const value = prototype[disposeKey];
  for (const key of [Symbol.dispose, loweredDispose]) {
    if (key === undefined) continue;
    const property = { value, configurable: true, writable: true };
    Object.defineProperty(prototype, key, property);
  }
}
// #end

// #part encoder: platform
const utf8Encoder = new platform.TextEncoder();
// #end

// #part decoder: platform
const utf8Decoder = new platform.TextDecoder("utf-8", {
  fatal: true,
  ignoreBOM: true,
});
// #end

export { addDisposeKeys, disposeKey, platform, utf8Decoder, utf8Encoder, Wasm };
