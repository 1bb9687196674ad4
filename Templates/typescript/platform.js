// The globals that the bindings use, typed here because not every `lib` setting declares them.

// #part platform
const platform = globalThis;
const Wasm = platform.WebAssembly;
// #end

// #part dispose
const dispose = Symbol.dispose ??
  (Symbol.for("dispose"));
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

export { dispose, utf8Decoder, utf8Encoder, Wasm };
