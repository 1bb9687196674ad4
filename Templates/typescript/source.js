// From a source to a compiled module.

import { LinkError } from "./errors.js";
import { platform, Wasm } from "./platform.js";

// #part source: platform
/** What kind of object a value is, whichever realm made it. */
function tagOf(value) {
  return value?.[Symbol.toStringTag];
}

function isModule(source) {
  return tagOf(source) === "WebAssembly.Module";
}

/** Compiles a source, unless it is a module already. */
async function compile(source) {
  if (isModule(source)) return source;
  const { href } = Object(source);
  const loaded = href ? await load(source, href) : source;
  const response = loaded;
  if (response?.ok === false) {
    throw new Error(`${response.url}: HTTP status ${response.status}`);
  }
  try {
    // Engines refuse to stream any other type.
    return await (response?.headers?.get("content-type") ===
            "application/wasm" && Wasm.compileStreaming?.(response) ||
      Wasm.compile(await response?.arrayBuffer?.() ?? response));
  } catch (error) {
    throw compileError(source, error);
  }
}

/** Fetches a URL. Node doesn't fetch files, it reads them. */
async function load(url, href) {
  const files = /^file:/.test(href) &&
    platform.process?.getBuiltinModule?.("node:fs/promises");
  try {
    return await (files ? files.readFile(url) : platform.fetch(href));
  } catch (cause) {
    throw new Error(`cannot load ${href}: ${cause}`, { cause });
  }
}

/** Compiles a source synchronously, unless it is a module already. */
function compileSync(
  source,
) {
  try {
    return isModule(source) ? source : new Wasm.Module(source);
  } catch (error) {
    throw compileError(Object(source).href ?? source, error);
  }
}

/** What is wrong with a source, in words of ours where the engine's are unclear. */
function compileError(source, error) {
  if (Object(source) !== source) {
    return new TypeError("pass bytes, a module or, to `instantiate`, a URL");
  }
  // The version of the format of components, as V8, SpiderMonkey and JavaScriptCore write it.
  return / 0d 00 01 00|0x1000d|65549/.test(`${error}`)
    ? new LinkError(["this is a component: pass its core module"])
    : error;
}
// #end

export { compile, compileSync, tagOf };
