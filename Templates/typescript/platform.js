// The globals that the bindings use, typed here because not every `lib` setting declares them.

// #part platform
const platform = globalThis;
const Wasm = platform.WebAssembly;
// #end

// #part dispose
/** The keys of dispose methods: the real symbol, where it exists, and those of other tools. */
const disposeKeys = [
  Symbol.dispose,
  Symbol.for("dispose"),
  Symbol.for("Symbol.dispose"),
].filter((key) => key !== undefined);

/** Calls the dispose method of an object, if it has one. */
export function dispose(object) {
  const members = object;
  const key = disposeKeys.find((key) => typeof members[key] === "function");
  if (key !== undefined) members[key].call(object);
}
// #end

// #part dispose-key: dispose
const disposeKey = disposeKeys[0];

/** Makes the dispose method of a class known under all keys. */
function addDisposeKeys(prototype) {
  const value = prototype[disposeKey];
  for (const key of disposeKeys) {
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
