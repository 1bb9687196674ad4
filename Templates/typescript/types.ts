// Types for WIT values that TypeScript has no type for.

// #public bytes
/** Bytes in an unshared buffer, which `new Blob` and others require since TypeScript 5.7. */
export type Bytes = ReturnType<Uint8Array["slice"]>;
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
