// From a source to a compiled module.

import { Wasm } from "./platform.js";

// #part source: platform
function isModule(source) {
  const tag = Object.prototype.toString.call(source);
  return tag === "[object WebAssembly.Module]";
}

/** Compiles a source, unless it is a module already. */
async function compile(source) {
  if (isModule(source)) return source;
  const response = source;
  if (response.ok === false) {
    throw new Error(`${response.url}: HTTP status ${response.status}`);
  }
  if (response.arrayBuffer === undefined) return await Wasm.compile(source);
  const type = response.headers?.get("content-type");
  if (type === "application/wasm" && Wasm.compileStreaming !== undefined) {
    return await Wasm.compileStreaming(source);
  }
  return await Wasm.compile(await response.arrayBuffer());
}

/** Compiles a source synchronously, unless it is a module already. */
function compileSync(
  source,
) {
  return isModule(source) ? source : new Wasm.Module(source);
}

// #end

export { compile, compileSync };
