// Types for WIT values that TypeScript has no type for.

// #public bytes
/** Bytes in an unshared buffer, as `new Blob` and others require: since TypeScript 5.7, `Uint8Array<ArrayBuffer>`. */
export type Bytes = ReturnType<Uint8Array["slice"]>;
// #end

// #public bytes-input
/** What the guest accepts as bytes. */
export type BytesInput = Uint8Array | ArrayBuffer | DataView;
// #end

// #public unshared
/** A typed array in an unshared buffer: since TypeScript 5.7, `Float32Array<ArrayBuffer>` and the like. */
export type Unshared<View extends { slice(): unknown }> = ReturnType<
  View["slice"]
>;
// #end

// #public result
type Val<T> = [T] extends [void] ? { val?: T } : { val: T };

/** A `result` that is not returned directly. */
export type Result<T, E> =
  | ({ tag: "ok" } & Val<T>)
  | ({ tag: "err" } & Val<E>);
// #end

// #public option
/** An `option` whose payload may itself be absent. */
export type Option<T> = { tag: "some"; val: T } | { tag: "none" };
// #end
