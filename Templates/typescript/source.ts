// From a source to a compiled module.

import { Wasm } from "./platform.ts";

// #public source
/** What a module can be loaded from; the last includes Response and Blob. */
export type Source =
  | WebAssembly.Module
  | ArrayBuffer
  | ArrayBufferView
  | { arrayBuffer(): Promise<ArrayBuffer> };

// #end

// #part source: platform
function isModule(source: unknown): source is WebAssembly.Module {
  const tag = Object.prototype.toString.call(source);
  return tag === "[object WebAssembly.Module]";
}

/** Compiles a source, unless it is a module already. */
async function compile(source: Source): Promise<WebAssembly.Module> {
  if (isModule(source)) return source;
  const response = source as {
    readonly ok?: boolean;
    readonly status?: number;
    readonly url?: string;
    readonly headers?: { get(name: string): string | null };
    arrayBuffer?(): Promise<ArrayBuffer>;
  };
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
  source: WebAssembly.Module | ArrayBuffer | ArrayBufferView,
): WebAssembly.Module {
  return isModule(source) ? source : new Wasm.Module(source);
}

// #end

export { compile, compileSync };
