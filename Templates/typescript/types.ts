// The types of values that have no type of their own in TypeScript.

// #public bytes
/** Bytes in a buffer of their own, which `new Blob` and the like take; TypeScript 5.7 tells them from others. */
export type Bytes = ReturnType<Uint8Array["slice"]>;
// #end

// #public result
type Val<T> = [T] extends [undefined] ? { val?: T } : { val: T };

/** A `result` that is not returned directly. */
export type Result<T, E> =
  | ({ tag: "ok" } & Val<T>)
  | ({ tag: "err" } & Val<E>);
// #end

// #public option
/** An `option` whose value may be absent itself. */
export type Option<T> = { tag: "some"; val: T } | { tag: "none" };
// #end
