// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/guest.ts`.
  package static let typescriptGuestTs = ##"""
// One running guest: its state, its memory and its handles; what the generated functions call to cross the boundary.

import { GuestTrap, isObject } from "./errors.ts";
import { Handles } from "./handles.ts";
import type { NumberKind, NumberView } from "./numbers.ts";
import { Wasm } from "./platform.ts";
import { describe, pathOf } from "./text.ts";

// #public guest
/** How much a guest may hand to the host. */
export interface Limits {
  /** Bytes of one text or list; 2^28 - 1 unless given. */
  readonly valueBytes?: number | undefined;
  /** Bytes of all texts and lists of one call; unlimited unless given. */
  readonly callBytes?: number | undefined;
  /** Handles that exist at one time; 2^28 - 1 unless given. */
  readonly handles?: number | undefined;
}
// #end

// #part guest: platform errors path
/** No call is running. */
const IDLE = 0;
/** Arguments are being lowered; a failure leaves the guest as it was. */
const LOWERING = 1;
/** Guest code runs, or a host function that it called. */
const RUNNING = 2;
/** The allocator or a post-return function runs; it may not call the host. */
const CONFINED = 3;
/** The guest trapped or broke the ABI; nothing of it may run again. */
const DEAD = 4;

/** One instance of the guest: its state, its memory and its handles. */
class Guest {
  state = IDLE;
  /** The call that runs or ran last, for messages. */
  where = "instantiate";
  /** What killed the guest. */
  cause: unknown = undefined;
  /** The core exports. */
  exports: Record<string, unknown> = {};
  /** Destructors that wait for the end of a call. */
  readonly late: (() => void)[] = [];
  readonly limits: { readonly [name in keyof Limits]-?: number };
  memory: { readonly buffer: ArrayBuffer } | undefined = undefined;
  // #part memory
  /** Views of the memory; empty after it grew, until `attach` runs. */
  bytes: Uint8Array = new Uint8Array(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  /** The bytes that were lifted since the running call began. */
  lifted = 0;
  // #end
  // #part text-length
  /** The bytes of the text or the elements of the list lowered last. */
  length = 0;
  // #end
  // #part number-views
  /** The views of the memory as numbers, by kind. */
  numberViews: (NumberView | undefined)[] = [];
  // #end

  // #part handles
  /** What the guest's handles stand for. */
  readonly handles: Handles = new Handles(this);
  // #end

  constructor(limits: Limits = {}) {
    this.limits = {
      valueBytes: limits.valueBytes ?? 0xfffffff,
      callBytes: limits.callBytes ?? Infinity,
      handles: limits.handles ?? 0xfffffff,
    };
  }

  /** A core export that the link check found; with its post-return if nothing has to be read in between. */
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

  /** A core export that the module may lack. */
  optional(
    name: string,
  ): ((...values: (number | bigint)[]) => void) | undefined {
    return this.exports[name] as never;
  }

  /** Begins a call of the guest. */
  enter(name: string): void {
    if (this.state !== IDLE) throw this.refusal(name);
    this.state = LOWERING;
    this.where = name;
    // #part memory
    this.lifted = 0;
    // #end
  }

  /** Whether no call runs. */
  get idle(): boolean {
    return this.state === IDLE;
  }

  /** Whether nothing of the guest may run again. */
  get dead(): boolean {
    return this.state === DEAD;
  }

  /** The arguments are lowered, guest code runs next: from here on a failure kills. */
  run(): void {
    this.state = RUNNING;
  }

  /** Ends a call and runs the destructors that waited for it. */
  exit(): void {
    if (this.state === DEAD) throw this.cause;
    this.state = IDLE;
    if (this.late.length !== 0) this.destroyLate();
  }

  destroyLate(): void {
    for (const destroy of this.late.splice(0)) destroy();
  }

  /** The guest calls out. */
  leave(name: string): void {
    if (this.state !== RUNNING) throw this.refusal(name);
  }

  // #part post-return
  /** Calls a post-return function, which may not call out. */
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

  /** Why the guest can't be called, or can't call out, now. */
  refusal(name: string): Error {
    switch (this.state) {
      case DEAD:
        return new GuestTrap(
          `${name}: this instance died in ${this.where}`,
          this.cause,
        );
      case CONFINED:
        return this.trap(name, "called by the allocator or a post-return");
      case IDLE:
        return new Error(`${name}: this instance is not running`);
      default:
        return new Error(`${name}: this instance is busy in ${this.where}`);
    }
  }

  /** The error to throw after `error` ended a call; the guest dies if its code may have been cut off. */
  failed(error: unknown): unknown {
    if (this.state === IDLE || this.state === DEAD) return error;
    if (this.state !== LOWERING || error instanceof GuestTrap) {
      return this.die(error);
    }
    // #part moves
    this.handles.undoMoves();
    // #end
    this.exit();
    return error;
  }

  /** Marks the guest as dead; returns the error to throw. */
  die(error: unknown): unknown {
    if (this.state === DEAD) return error;
    this.state = DEAD;
    this.cause = error;
    if (error instanceof Wasm.RuntimeError) {
      this.cause = new GuestTrap(`${this.where}: ${error.message}`, error);
    }
    return this.cause;
  }

  /** The guest broke the ABI: kills it and returns the error to throw. */
  trap(what: string, problem: string, index?: number): GuestTrap {
    const path = pathOf(what, index);
    const trap = new GuestTrap(`${this.where}: ${path}: ${problem}`);
    if (this.state !== DEAD) {
      this.state = DEAD;
      this.cause = trap;
    }
    return trap;
  }

  // #part expected: describe
  /** The host passed a value of the wrong type. */
  expected(
    what: string,
    type: string,
    value: unknown,
    index?: number,
  ): TypeError {
    const path = pathOf(what, index);
    const found = describe(value);
    return new TypeError(
      `${this.where}: ${path}: expected ${type}, got ${found}`,
    );
  }
  // #end

  // #part range: expected
  /** The host passed a number that the type can't represent. */
  range(what: string, type: string, value: unknown, index?: number): Error {
    const isNumber = typeof value === "number" || typeof value === "bigint";
    if (!isNumber) {
      return this.expected(what, `a number (${type})`, value, index);
    }
    const path = pathOf(what, index);
    return new RangeError(
      `${this.where}: ${path}: ${value} is not representable as ${type}`,
    );
  }
  // #end

  // #part unknown-case: expected is-object
  /** The host passed a value that is none of the cases of its type. */
  unknownCase(what: string, value: unknown, index?: number): Error {
    const label = isObject(value) ? (value as { tag?: unknown }).tag : value;
    if (typeof label !== "string") {
      return this.expected(what, "one of the cases", value, index);
    }
    const path = pathOf(what, index);
    return new TypeError(`${this.where}: ${path}: unknown case "${label}"`);
  }
  // #end

  // #part bad-case
  /** The guest handed over a discriminant that is none of its type's. */
  badCase(what: string, discriminant: number, index?: number): GuestTrap {
    return this.trap(what, `bad discriminant ${discriminant}`, index);
  }
  // #end

  // #part object: expected is-object
  /** Checks that a value is an object. */
  object(value: unknown, what: string, index?: number): void {
    if (!isObject(value)) throw this.expected(what, "an object", value, index);
  }
  // #end

  // #part memory
  /** Renews the views after the memory grew; every access behind guest code begins with it. */
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

  /** Checks that an area lies in memory and is aligned. */
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
  /** Checks the range and the limits of a text or list that the guest hands over. */
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
  /** A block of the guest's allocator. */
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
      throw this.trap("allocator", "returned a bad pointer");
    }
    return address;
  }

  /** The core function behind `allocate`. */
  allocator: (...values: number[]) => number = () => 0;
  // #end

  // #part allocate-list: allocate text-length
  /** A block for the elements of a list; leaves their number in `length`. */
  allocateList(
    count: number,
    size: number,
    alignment: number,
    what: string,
  ): number {
    if (count * size > 0xffffffff) {
      throw new RangeError(
        `${this.where}: ${what}: ${count} elements are too many`,
      );
    }
    this.length = count;
    return count === 0 ? alignment : this.allocate(alignment, count * size);
  }
  // #end

  // #part list: expected
  /** The length of a list of the host's. */
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
  /** The memory as numbers of a kind. */
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

export { Guest };

"""##
}
