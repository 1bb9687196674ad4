// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/platform.js`.
  package static let typescriptPlatformJs = ##"""
// The parts of the surroundings that the bindings use, typed here because not every library setting declares them.

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

"""##
}
