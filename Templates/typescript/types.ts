// The types of values that have no type of their own in TypeScript.

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
