// wasm-bindgen's side of this guest. The command `wasm-bindgen` would write it, as poet_bg.js, and rename the imports in the module;
// here it is by hand, for the module as it comes from the compiler.

let wasm;

/** Gets the exports of the instance. */
export function __wbg_set_wasm(exports) {
  wasm = exports;
}

/** The guest's function for JavaScript. */
export function roll(sides) {
  return wasm.roll(sides) >>> 0;
}

/** Functions that only the command calls, to find out the types of the others. */
function onlyForTheCommand() {
  throw new Error("this is only called by wasm-bindgen's command");
}

/** The imports of wasm-bindgen. Their names end with a checksum, so they are looked up in the module. */
export function importsOf(module) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (!from.startsWith("__wbindgen_")) continue;
    imports[from] ??= {};
    imports[from][name] = name.startsWith("__wbg_random_")
      ? () => Math.random()
      : onlyForTheCommand;
  }
  return imports;
}
