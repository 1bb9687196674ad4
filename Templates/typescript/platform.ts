// The globals that the bindings use, typed here because not every `lib` setting declares them.

// #types platform
/** An import or export of a module. */
interface Descriptor {
  readonly module: string;
  readonly name: string;
  readonly kind: string;
}

/** The globals that the bindings use. */
interface Platform {
  readonly WebAssembly: {
    readonly Module: {
      new (bytes: unknown): WebAssembly.Module;
      exports(module: object): Descriptor[];
      imports(module: object): Descriptor[];
    };
    readonly Instance: {
      new (module: object, imports: object): WebAssembly.Instance;
    };
    readonly Memory: new (size: unknown) => WebAssembly.Memory;
    readonly RuntimeError: new () => Error;
    // #part await
    // The classes of Promise Integration, which some runtimes lack.
    readonly Suspending?: new (call: unknown) => object;
    readonly SuspendError?: new () => Error;
    // #end
    // #part in-turn
    promising?(core: unknown): unknown;
    // #end
    readonly LinkError: new () => Error;
    compile(bytes: unknown): Promise<WebAssembly.Module>;
    compileStreaming?(response: unknown): Promise<WebAssembly.Module>;
    instantiate(module: object, imports: object): Promise<WebAssembly.Instance>;
  };
  /** Node, and others like it. */
  readonly process?: {
    getBuiltinModule?(name: string): {
      readFile(url: unknown): Promise<unknown>;
    };
  };
  fetch(url: string): Promise<unknown>;
  // #part encoder
  readonly TextEncoder: new () => {
    encodeInto(
      text: string,
      target: Uint8Array,
    ): { read: number; written: number };
  };
  // #end
  // #part decoder
  readonly TextDecoder: new (label: string, options: object) => {
    decode(bytes: Uint8Array): string;
  };
  // #end
  // #part check-list-view
  structuredClone(value: unknown, options: object): unknown;
  // #end
}

// #end

// #part platform
const platform = globalThis as unknown as Platform;
const Wasm = platform.WebAssembly;
// #end

// #part dispose
/** The key of dispose methods that other tools for WIT use where `Symbol.dispose` doesn't exist. */
const oldDispose: unique symbol = Symbol.for("dispose");
/** The key that `using`, compiled for older targets, looks for there. */
const loweredDispose: unique symbol = Symbol.for("Symbol.dispose");

/** Calls the dispose method of an object, if it has one. It may be under each of the keys that `using` looks for. */
export function dispose(object: object): void {
  // `Object(object)` would be slow.
  const methods = (object ?? {}) as {
    [key: symbol]: (() => void) | undefined;
  };
  const dispose = methods[Symbol.dispose] ?? methods[oldDispose] ??
    methods[loweredDispose];
  dispose?.call(object);
}
// #end

// #part dispose-key: dispose
const disposeKey: typeof Symbol.dispose = oldDispose as never;

/** Makes the dispose method of a class known under all keys that exist by now. */
function addDisposeKeys(prototype: Disposable): void {
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
export type { Descriptor };
