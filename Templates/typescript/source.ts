// From a source to a compiled module.

import { LinkError } from "./errors.ts";
import { platform, Wasm } from "./platform.ts";

// #public source: errors
/** What a module can be loaded from: a URL, or something with its bytes. The last includes Response and Blob. */
export type Source =
  | WebAssembly.Module
  | ArrayBuffer
  | ArrayBufferView
  | { readonly href: string }
  | { arrayBuffer(): Promise<ArrayBuffer> };

// #end

// #part source: platform
/** What kind of object a value is, whichever realm made it. */
function tagOf(value: unknown): unknown {
  return (value as Record<symbol, unknown> | undefined)?.[Symbol.toStringTag];
}

function isModule(source: unknown): source is WebAssembly.Module {
  return tagOf(source) === "WebAssembly.Module";
}

/** Compiles a source, unless it is a module already. */
async function compile(source: Source): Promise<WebAssembly.Module> {
  if (isModule(source)) return source;
  const { href } = Object(source) as { readonly href?: string };
  const loaded = href ? await load(source, href) : source;
  const response = loaded as undefined | {
    readonly ok?: boolean;
    readonly status?: number;
    readonly url?: string;
    readonly headers?: { get(name: string): string | null };
    arrayBuffer?(): Promise<ArrayBuffer>;
  };
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
async function load(url: unknown, href: string): Promise<unknown> {
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
  source: WebAssembly.Module | ArrayBuffer | ArrayBufferView,
): WebAssembly.Module {
  try {
    return isModule(source) ? source : new Wasm.Module(source);
  } catch (error) {
    throw compileError(Object(source).href ?? source, error);
  }
}

/** What is wrong with a source, in words of ours where the engine's are unclear. */
function compileError(source: unknown, error: unknown): unknown {
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
