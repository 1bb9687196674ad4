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
    readonly RuntimeError: new () => Error;
    readonly LinkError: new () => Error;
    compile(bytes: unknown): Promise<WebAssembly.Module>;
    compileStreaming?(response: unknown): Promise<WebAssembly.Module>;
    instantiate(module: object, imports: object): Promise<WebAssembly.Instance>;
  };
  readonly TextEncoder: new () => {
    encodeInto(
      text: string,
      target: Uint8Array,
    ): { read: number; written: number };
  };
  readonly TextDecoder: new (label: string, options: object) => {
    decode(bytes: Uint8Array): string;
  };
}

// #end

// #part platform
const platform = globalThis as unknown as Platform;
const Wasm = platform.WebAssembly;
// #end

// #part dispose
const dispose: typeof Symbol.dispose = Symbol.dispose ??
  (Symbol.for("dispose") as never);
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
export type { Descriptor };
