// One guest instance: its state, its memory, and the checks that generated functions share.

import { GuestTrap, isObject } from "./errors.ts";
import { Handles } from "./handles.ts";
import type { NumberKind, NumberView } from "./numbers.ts";
import { Wasm } from "./platform.ts";
import { describe, isPromise, pathOf } from "./text.ts";

// #public guest
/** Limits on what a guest may pass to the host. */
export interface Limits {
  /** Bytes of one string or list; 2^28 - 1 by default. */
  readonly valueBytes?: number | undefined;
  /** Bytes of all strings and lists of one call; 2^30 by default. */
  readonly callBytes?: number | undefined;
  /** Handles that exist at the same time; 2^20 by default, at most 2^23 - 2. */
  readonly handles?: number | undefined;
}
// #end

// #part guest: platform errors path
/** No call is in progress. */
const IDLE = 0;
/** Arguments are being lowered. The guest survives a failure, but keeps the blocks that were allocated for it. */
const LOWERING = 1;
/** Guest code is running, or a host function that it called. */
const RUNNING = 2;
/** The allocator or a post-return function is running; it may not call the host. */
const CONFINED = 3;
/** The guest trapped or broke the ABI; none of its code may run again. */
const DEAD = 4;

/** An error about a value. Loops and functions around the check complete its path. */
class Failure {
  /** The path to the value: `entries[3].name`. */
  path: string;
  readonly problem: string;
  readonly type: new (message: string) => Error;

  constructor(
    type: new (message: string) => Error,
    path: string,
    problem: string,
  ) {
    this.path = path;
    this.problem = problem;
    this.type = type;
  }

  /** The error to throw from a function. */
  error(name: string): Error {
    const path = this.path === "" ? "" : `${this.path}: `;
    return new this.type(`${name}: ${path}${this.problem}`);
  }
}

/** One instance of the guest: its state, its memory and its handles. */
class Guest {
  state = IDLE;
  /** The current or most recent call, for messages. */
  where = "instantiate";
  /** The error that killed the guest. */
  cause: unknown = undefined;
  /** The core exports. */
  exports: Record<string, unknown> = {};
  /** Destructors deferred to the end of the current call. */
  readonly late: (() => void)[] = [];
  readonly limits: { readonly [name in keyof Limits]-?: number };
  memory: { readonly buffer: ArrayBuffer } | undefined = undefined;
  // #part memory
  /** Views of the memory; empty once it has grown, until `attach` renews them. */
  bytes: Uint8Array = new Uint8Array(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  /** The number of bytes lifted since the current call began. */
  lifted = 0;
  // #end
  // #part text-length
  /** The length of the string (in bytes) or list that was lowered last. */
  length = 0;
  // #end
  // #part number-views
  /** Typed arrays over the memory, by kind of number. */
  numberViews: (NumberView | undefined)[] = [];
  // #end

  // #part check-list-view
  /** If views are checked, the copies that a host function gets in their place. */
  copies: ArrayBuffer[] | undefined = undefined;
  // #end

  // #part handles
  /** The guest's handle table. */
  readonly handles: Handles = new Handles(this);
  // #end

  constructor(limits: Limits = {}) {
    this.limits = {
      valueBytes: limits.valueBytes ?? 0xfffffff,
      callBytes: limits.callBytes ?? 0x40000000,
      handles: Math.min(limits.handles ?? 0x100000, 0x7ffffe),
    };
  }

  /** A core export that `link` has checked; calls its post-return, if named, right after it. */
  core<Result>(
    name: string,
    postReturn?: string,
  ): (...values: (number | bigint)[]) => Result {
    const call = this.exports[name] as (...values: unknown[]) => Result;
    const after = postReturn && this.exports[postReturn];
    if (typeof after !== "function") return call;
    return (...values) => {
      const result = call(...values);
      this.state = CONFINED;
      after(result);
      this.state = RUNNING;
      return result;
    };
  }

  /** An optional core export. */
  optional(
    name: string,
  ): ((...values: (number | bigint)[]) => void) | undefined {
    return this.exports[name] as never;
  }

  /** Begins a call into the guest. */
  enter(name: string): void {
    if (this.state !== IDLE) throw this.refusal(name);
    this.state = LOWERING;
    this.where = name;
    // #part memory
    this.lifted = 0;
    // #end
  }

  /** Whether no call is in progress. */
  get idle(): boolean {
    return this.state === IDLE;
  }

  // #part pass-object
  /** Whether arguments of a call are being lowered. */
  get lowering(): boolean {
    return this.state === LOWERING;
  }
  // #end

  /** Whether none of the guest's code may run again. */
  get dead(): boolean {
    return this.state === DEAD;
  }

  /** The arguments are lowered and guest code runs next: from here on a failure kills the guest. */
  run(): void {
    this.state = RUNNING;
  }

  /** Ends a call and runs the deferred destructors. */
  exit(): void {
    if (this.state === DEAD) throw this.cause;
    this.state = IDLE;
    if (this.late.length !== 0) this.destroyLate();
  }

  destroyLate(): void {
    for (const destroy of this.late.splice(0)) destroy();
  }

  /** Checks that the guest may call the host. */
  leave(name: string): void {
    if (this.state !== RUNNING) throw this.refusal(name);
  }

  // #part post-return
  /** Calls a post-return function, which may not call the host. */
  release(
    postReturn: ((...values: (number | bigint)[]) => void) | undefined,
    value: number | bigint = 0,
  ): void {
    if (postReturn === undefined) return;
    this.state = CONFINED;
    postReturn(value);
    this.state = RUNNING;
  }
  // #end

  /** The error for a call into or out of the guest that its state forbids. */
  refusal(name: string): unknown {
    switch (this.state) {
      case DEAD:
        return new GuestTrap(
          `${name}: this instance died in ${this.where}`,
          this.cause,
        );
      case CONFINED:
        return this.die(
          this.trap("", "called by the allocator or a post-return function"),
          name,
        );
      case IDLE:
        return new Error(`${name}: this instance is not running`);
      default:
        return new Error(`${name}: this instance is busy in ${this.where}`);
    }
  }

  /** The error to throw after `error` ended a call; the guest dies if its code may have been interrupted. */
  failed(error: unknown): unknown {
    if (this.state === IDLE) return error;
    if (this.state !== LOWERING) {
      const cause = this.die(error);
      // #part host-objects
      this.handles.release();
      // #end
      return cause;
    }
    // #part undo
    this.handles.undoMoves();
    // #end
    // Destructors that waited name their own call.
    const known = error instanceof Failure ? error.error(this.where) : error;
    this.exit();
    return known;
  }

  /** Marks the guest as dead; returns the error to throw from the call, or from the host function that it called. */
  die(error: unknown, callee?: string): unknown {
    let known = error;
    if (error instanceof Failure) {
      known = error.error(callee ? `${this.where}: ${callee}` : this.where);
    } else if (error instanceof Wasm.RuntimeError) {
      known = new GuestTrap(`${this.where}: ${error.message}`, error);
    }
    if (this.state === DEAD && this.cause !== error) return known;
    this.state = DEAD;
    this.cause = known;
    return known;
  }

  /** Kills a guest that broke the ABI; returns what to throw. */
  trap(what: string, problem: string, index?: number): Failure {
    const trap = new Failure(GuestTrap, pathOf(what, index), problem);
    if (this.state !== DEAD) {
      this.state = DEAD;
      this.cause = trap;
    }
    return trap;
  }

  // #part inside
  /** Completes the path of an error in a part of a value. */
  inside(error: unknown, what: string, index?: number): unknown {
    if (error instanceof Failure) error.path = pathOf(what, index) + error.path;
    return error;
  }
  // #end

  // #part guest-objects
  /** The error for an object that the host can't pass. */
  wrong(what: string, problem: string, index?: number): Failure {
    return new Failure(TypeError, pathOf(what, index), problem);
  }
  // #end

  // #part expected: describe
  /** The error for a host value of the wrong type. */
  expected(
    what: string,
    type: string,
    value: unknown,
    index?: number,
  ): Failure {
    const problem = `expected ${type}, got ${describe(value)}`;
    return new Failure(TypeError, pathOf(what, index), problem);
  }
  // #end

  // #part synchronous: host-calls expected
  /** Checks that a host function didn't return a promise, where its type accepts any value or object. */
  synchronous(value: unknown): void {
    if (isPromise(value)) throw this.expected("result", "a value", value);
  }
  // #end

  // #part range: expected
  /** The error for a host number that the type can't represent. */
  range(what: string, type: string, value: unknown, index?: number): Failure {
    const isNumber = typeof value === "number" || typeof value === "bigint";
    if (!isNumber) {
      return this.expected(what, `a number (${type})`, value, index);
    }
    const problem = `${value} is not representable as ${type}`;
    return new Failure(RangeError, pathOf(what, index), problem);
  }
  // #end

  // #part unknown-case: expected is-object
  /** The error for a host value that is none of the cases of its type. */
  unknownCase(what: string, value: unknown, index?: number): Failure {
    const label = isObject(value) ? (value as { tag?: unknown }).tag : value;
    if (typeof label !== "string") {
      return this.expected(what, "one of the cases", value, index);
    }
    const problem = `unknown case "${label}"`;
    return new Failure(TypeError, pathOf(what, index), problem);
  }
  // #end

  // #part bad-case
  /** The trap for a discriminant that the type doesn't have. */
  badCase(what: string, discriminant: number, index?: number): Failure {
    return this.trap(what, `bad discriminant ${discriminant >>> 0}`, index);
  }
  // #end

  // #part object: expected is-object
  /** Checks that a value is an object. */
  object(value: unknown, what: string, index?: number): void {
    if (!isObject(value)) throw this.expected(what, "an object", value, index);
  }
  // #end

  // #part memory
  /** Renews the views if the memory has grown; must precede every access after guest code ran. */
  attach(): Uint8Array {
    if (this.bytes.byteLength !== 0) return this.bytes;
    const buffer = this.memory?.buffer ?? new ArrayBuffer(0);
    this.view = new DataView(buffer);
    this.bytes = new Uint8Array(buffer);
    // #part number-views
    this.numberViews = [];
    // #end
    return this.bytes;
  }

  /** Checks that an area is in bounds and aligned. */
  checkArea(
    address: number,
    size: number,
    alignment: number,
    what: string,
  ): void {
    if (address % alignment !== 0) throw this.trap(what, "misaligned pointer");
    if (address + size > this.attach().length) {
      throw this.trap(what, "pointer out of bounds");
    }
  }
  // #end

  // #part check-range: memory
  /** Checks the bounds and the limits of a string or list that the guest passes. */
  checkRange(
    address: number,
    size: number,
    what: string,
    index?: number,
  ): void {
    if (address + size > this.attach().length) {
      throw this.trap(what, "range out of bounds", index);
    }
    this.lifted += size;
    if (size > this.limits.valueBytes) {
      throw this.trap(what, "longer than limits.valueBytes", index);
    }
    if (this.lifted > this.limits.callBytes) {
      throw this.trap(what, "more than limits.callBytes", index);
    }
  }
  // #end

  // #part allocate: memory
  /** Allocates a block with the guest's allocator. */
  allocate(alignment: number, size: number): number {
    return this.reallocate(0, 0, alignment, size);
  }

  reallocate(
    old: number,
    oldSize: number,
    alignment: number,
    size: number,
  ): number {
    const state = this.state;
    this.state = CONFINED;
    const address = this.allocator(old, oldSize, alignment, size) >>> 0;
    this.state = state;
    if (address % alignment !== 0 || address + size > this.attach().length) {
      throw this.trap("", "the allocator returned a bad pointer");
    }
    return address;
  }

  /** The guest's `cabi_realloc`. */
  allocator: (...values: number[]) => number = () => 0;
  // #end

  // #part allocate-list: allocate text-length
  /** Allocates a block for the elements of a list; sets `length` to their number. */
  allocateList(
    count: number,
    size: number,
    alignment: number,
    what: string,
    index?: number,
  ): number {
    if (count * size > 0xffffffff) {
      const problem = `${count} elements are too many`;
      throw new Failure(RangeError, pathOf(what, index), problem);
    }
    this.length = count;
    return count === 0 ? alignment : this.allocate(alignment, count * size);
  }
  // #end

  // #part map-entries: expected
  /** The entries of a value, which must be a map. */
  mapEntries<Key, Value>(
    map: ReadonlyMap<Key, Value>,
    what: string,
    index?: number,
  ): [Key, Value][] {
    if (!(map instanceof Map)) throw this.expected(what, "a Map", map, index);
    return [...map];
  }
  // #end

  // #part list-count: list
  /** Checks the number of elements of a list of fixed length. */
  checkCount(
    list: readonly unknown[],
    count: number,
    what: string,
    index?: number,
  ): void {
    const length = this.listLength(list, what, index);
    if (length === count) return;
    const problem = `expected ${count} elements, got ${length}`;
    throw new Failure(RangeError, pathOf(what, index), problem);
  }
  // #end

  // #part list: expected
  /** The length of a value, which must be an array. */
  listLength(list: readonly unknown[], what: string, index?: number): number {
    if (!Array.isArray(list)) {
      throw this.expected(what, "an array", list, index);
    }
    return list.length;
  }
  // #end

  // #part check-list: check-range
  /** Checks the block of a list that is lifted element by element. */
  checkList(
    address: number,
    count: number,
    size: number,
    alignment: number,
    what: string,
    index?: number,
  ): void {
    if (address % alignment !== 0) {
      throw this.trap(what, "misaligned pointer", index);
    }
    this.checkRange(address, count * size, what, index);
  }
  // #end

  // #part number-views: memory number-kinds
  /** The memory as a typed array of this kind. */
  numberView(kind: NumberKind): NumberView {
    const buffer = this.attach().buffer as ArrayBuffer;
    const known = this.numberViews[kind.index];
    if (known !== undefined) return known;
    const length = Math.floor(buffer.byteLength / kind.size);
    const view = new kind.View(buffer, 0, length);
    this.numberViews[kind.index] = view;
    return view;
  }
  // #end
}
// #end

export { Failure, Guest };
