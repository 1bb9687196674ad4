// One running guest: its state, its memory and its handles; what the generated functions call to cross the boundary.

import { GuestTrap, isObject } from "./errors.js";
import { Handles } from "./handles.js";

import { Wasm } from "./platform.js";
import { describe, pathOf } from "./text.js";

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
  cause = undefined;
  /** The core exports. */
  exports = {};
  /** Destructors that wait for the end of a call. */
  late = [];
  limits;
  memory = undefined;
  // #part memory
  /** Views of the memory; empty after it grew, until `attach` runs. */
  bytes = new Uint8Array(0);
  view = new DataView(new ArrayBuffer(0));
  /** The bytes that were lifted since the running call began. */
  lifted = 0;
  // #end
  // #part text-length
  /** The bytes of the text or the elements of the list lowered last. */
  length = 0;
  // #end
  // #part number-views
  /** The views of the memory as numbers, by kind. */
  numberViews = [];
  // #end

  // #part handles
  /** What the guest's handles stand for. */
  handles = new Handles(this);
  // #end

  constructor(limits = {}) {
    this.limits = {
      valueBytes: limits.valueBytes ?? 0xfffffff,
      callBytes: limits.callBytes ?? Infinity,
      handles: limits.handles ?? 0xfffffff,
    };
  }

  /** A core export that the link check found; with its post-return if nothing has to be read in between. */
  core(
    name,
    postReturn,
  ) {
    const call = this.exports[name];
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
    name,
  ) {
    return this.exports[name];
  }

  /** Begins a call of the guest. */
  enter(name) {
    if (this.state !== IDLE) throw this.refusal(name);
    this.state = LOWERING;
    this.where = name;
    // #part memory
    this.lifted = 0;
    // #end
  }

  /** Whether no call runs. */
  get idle() {
    return this.state === IDLE;
  }

  /** Whether nothing of the guest may run again. */
  get dead() {
    return this.state === DEAD;
  }

  /** The arguments are lowered, guest code runs next: from here on a failure kills. */
  run() {
    this.state = RUNNING;
  }

  /** Ends a call and runs the destructors that waited for it. */
  exit() {
    if (this.state === DEAD) throw this.cause;
    this.state = IDLE;
    if (this.late.length !== 0) this.destroyLate();
  }

  destroyLate() {
    for (const destroy of this.late.splice(0)) destroy();
  }

  /** The guest calls out. */
  leave(name) {
    if (this.state !== RUNNING) throw this.refusal(name);
  }

  // #part post-return
  /** Calls a post-return function, which may not call out. */
  release(
    postReturn,
    value = 0,
  ) {
    if (postReturn === undefined) return;
    this.state = CONFINED;
    postReturn(value);
    this.state = RUNNING;
  }
  // #end

  /** Why the guest can't be called, or can't call out, now. */
  refusal(name) {
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
  failed(error) {
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
  die(error) {
    if (this.state === DEAD) return error;
    this.state = DEAD;
    this.cause = error;
    if (error instanceof Wasm.RuntimeError) {
      this.cause = new GuestTrap(`${this.where}: ${error.message}`, error);
    }
    return this.cause;
  }

  /** The guest broke the ABI: kills it and returns the error to throw. */
  trap(what, problem, index) {
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
    what,
    type,
    value,
    index,
  ) {
    const path = pathOf(what, index);
    const found = describe(value);
    return new TypeError(
      `${this.where}: ${path}: expected ${type}, got ${found}`,
    );
  }
  // #end

  // #part range: expected
  /** The host passed a number that the type can't represent. */
  range(what, type, value, index) {
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
  unknownCase(what, value, index) {
    const label = isObject(value) ? value.tag : value;
    if (typeof label !== "string") {
      return this.expected(what, "one of the cases", value, index);
    }
    const path = pathOf(what, index);
    return new TypeError(`${this.where}: ${path}: unknown case "${label}"`);
  }
  // #end

  // #part bad-case
  /** The guest handed over a discriminant that is none of its type's. */
  badCase(what, discriminant, index) {
    return this.trap(what, `bad discriminant ${discriminant}`, index);
  }
  // #end

  // #part object: expected is-object
  /** Checks that a value is an object. */
  object(value, what, index) {
    if (!isObject(value)) throw this.expected(what, "an object", value, index);
  }
  // #end

  // #part memory
  /** Renews the views after the memory grew; every access behind guest code begins with it. */
  attach() {
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
    address,
    size,
    alignment,
    what,
  ) {
    if (address % alignment !== 0) throw this.trap(what, "misaligned pointer");
    if (address + size > this.attach().length) {
      throw this.trap(what, "pointer out of bounds");
    }
  }
  // #end

  // #part check-range: memory
  /** Checks the range and the limits of a text or list that the guest hands over. */
  checkRange(
    address,
    size,
    what,
    index,
  ) {
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
  allocate(alignment, size) {
    return this.reallocate(0, 0, alignment, size);
  }

  reallocate(
    old,
    oldSize,
    alignment,
    size,
  ) {
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
  allocator = () => 0;
  // #end

  // #part allocate-list: allocate text-length
  /** A block for the elements of a list; leaves their number in `length`. */
  allocateList(
    count,
    size,
    alignment,
    what,
  ) {
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
  listLength(list, what, index) {
    if (!Array.isArray(list)) {
      throw this.expected(what, "an array", list, index);
    }
    return list.length;
  }
  // #end

  // #part check-list: check-range
  /** Checks the block of a list that is lifted element by element. */
  checkList(
    address,
    count,
    size,
    alignment,
    what,
    index,
  ) {
    if (address % alignment !== 0) {
      throw this.trap(what, "misaligned pointer", index);
    }
    this.checkRange(address, count * size, what, index);
  }
  // #end

  // #part number-views: memory number-kinds
  /** The memory as numbers of a kind. */
  numberView(kind) {
    const buffer = this.attach().buffer;
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
