// One guest instance, its calls, and the errors that end them.

import { GuestTrap } from "./errors.js";
import { Handles, undoMoves } from "./handles.js";
import { releaseObjects } from "./hosts.js";

import { Wasm } from "./platform.js";
import { suspendError } from "./suspend.js";
import { pathOf } from "./text.js";
import { endOldCopies } from "./views.js";

// #part guest: platform errors path
/** No call is in progress. */
const IDLE = 0;
/** Arguments are being lowered. The guest survives a failure, but keeps the blocks that were allocated for it. */
const LOWERING = 1;
/** Guest code is running, or a host function that it called. */
const RUNNING = 2;
/** The guest trapped or broke the ABI; none of its code may run again. */
const DEAD = 3;
// #part confined
/** The allocator or a post-return function is running; it may not call the host. */
const CONFINED = 4;
// #end

/** An error about a value. Loops and functions around the check complete its path. */
class Failure {
  /** The path to the value: `entries[3].name`. */
  path;
  problem;
  type;

  constructor(
    type,
    what,
    problem,
    index,
  ) {
    this.type = type;
    this.path = pathOf(what, index);
    this.problem = problem;
  }

  /** The error to throw from a function. */
  error(name) {
    const places = [name, this.path, this.problem].filter(Boolean);
    return new this.type(places.join(": "));
  }
}

/** One instance of the guest: its state, its memory and its handles. */
class Guest {
  /** What the host gave to `instantiate`. */
  imports;
  options;
  state = IDLE;
  /** The current or most recent call, for messages. */
  where = "instantiate";
  // #part leave
  /** The host function that the guest called last, for messages. */
  callee = "";
  // #end
  /** The error that killed the guest. */
  cause;
  /** Why the module can't be linked. */
  problems = new Set();
  /** The core exports. */
  exports;
  memory;
  // #part memory
  /** Views of the memory; empty once it has grown, until `attach` renews them. */
  bytes = new Uint8Array(0);
  view = new DataView(new ArrayBuffer(0));
  /** The number of bytes that were lifted for the current call of an export or an import. */
  lifted = 0;
  // #end
  // #part allocate
  /** The guest's `cabi_realloc`. */
  allocator = () => 0;
  // #end
  // #part late
  /** What waits for the end of the current call. */
  late;
  // #end
  // #part text-length
  /** The length of the string (in bytes) or list that was lowered last. */
  length = 0;
  // #end
  // #part number-views
  /** Typed arrays over the memory, by kind of number. */
  numberViews = [];
  // #end
  // #part check-list-view
  /** If views are checked, the copies that a host function gets in their place. */
  copies = undefined;
  // #end
  // #part lease
  /** If views are checked, the copies of each lease, and the buffer from which the last one was made. */
  leased = new Map();
  // #end
  // #part suspend: guest
  /** Whether a call that may wait is in progress. */
  hasTurn = false;
  /** For each call that waits for its turn, what lets it begin. */
  turns = [];
  /** Whether a host function runs whose answer the guest waits for. */
  isAsking = false;
  /** Rejects what the guest waits for. */
  interrupt = undefined;
  // #end
  // #part handles
  handles = new Handles();
  // #end
  // #part limits
  limits;
  // #end

  constructor(imports, options) {
    this.imports = imports;
    this.options = options ?? {};
    // #part limits
    this.limits = limitsOf(this.options.limits ?? {});
    // #end
  }
}

/** Begins a call into the guest. */
function enter(guest, name) {
  if (guest.state !== IDLE) throw refusal(guest, name);
  guest.state = LOWERING;
  guest.where = name;
}

/**
 * The arguments are lowered and guest code runs next: from here on a failure kills the guest. A getter of an argument may
 * have terminated it.
 */
function run(guest) {
  if (guest.state !== LOWERING) throw guest.cause;
  guest.state = RUNNING;
}

/** Ends a call and does what waited for its end. */
function exit(guest) {
  if (guest.state === DEAD) throw guest.cause;
  guest.state = IDLE;
  // #part lease
  if (guest.leased.size > 0) endOldCopies(guest);
  // #end
  // #part late
  if (guest.late !== undefined) runLate(guest, guest.late);
  // #end
}

/** The error to throw after `error` ended a call; the guest dies if its code may have been interrupted. */
function failed(guest, error) {
  if (guest.state === IDLE) return error;
  const isFailure = error instanceof Failure;
  if (guest.state === LOWERING && !(isFailure && error.type === GuestTrap)) {
    // #part undo
    undoMoves(guest);
    // #end
    // What waited names its own call.
    const known = isFailure ? error.error(guest.where) : error;
    exit(guest);
    return known;
  }
  const cause = die(guest, error);
  // #part host-objects
  releaseObjects(guest);
  // #end
  return cause;
}

/** The error for a call into or out of the guest that its state forbids. */
function refusal(guest, name) {
  const { state, where, cause } = guest;
  // #part confined
  if (state === CONFINED) {
    const problem = "called by the allocator or a post-return function";
    return die(guest, trap(name, problem));
  }
  // #end
  if (state === DEAD) {
    return new GuestTrap(`${name}: this instance died in ${where}`, cause);
  }
  const is = state === IDLE ? "isn't running" : `is busy in ${where}`;
  return new Error(`${name}: this instance ${is}`);
}

/** Marks the guest as dead, unless it is; returns the error to throw. */
function die(
  guest,
  error,
  where = guest.where,
) {
  let known = error;
  if (error instanceof Failure) known = error.error(where);
  else if (error instanceof Wasm.RuntimeError) {
    known = new GuestTrap(`${guest.where}: ${error.message}`, error);
  }
  // #part await
  known = suspendError(guest, known);
  // #end
  if (guest.state !== DEAD) {
    guest.state = DEAD;
    guest.cause = known;
    // #part await
    guest.interrupt?.(known);
    // #end
  }
  return known;
}
// #end

// #part trap: guest
/** The failure of a guest that broke the ABI, which kills it. */
function trap(what, problem, index) {
  return new Failure(GuestTrap, what, problem, index);
}
// #end

// #part limits: guest
/** The limits with their defaults. */
function limitsOf(limits) {
  const limit = (name, usual, most) => {
    const value = limits[name] ?? usual;
    if (typeof value === "number" && value >= 0) return Math.min(value, most);
    throw new RangeError(`options.limits.${name} must be a number from 0`);
  };
  return {
    valueBytes: limit("valueBytes", 0xfffffff, 0xfffffff),
    callBytes: limit("callBytes", 0x40000000, Infinity),
    handles: limit("handles", 0x100000, 0x7ffffe),
  };
}
// #end

// #part late: guest
/** Lets something wait for the end of the current call. */
function later(guest, action) {
  (guest.late ??= []).push(action);
}

function runLate(guest, actions) {
  guest.late = undefined;
  for (const action of actions) action();
}
// #end

// #part leave: guest
/** Begins a call of the host by the guest. */
function leave(guest, name) {
  if (guest.state !== RUNNING) throw refusal(guest, name);
  guest.callee = name;
  // #part check-range
  guest.lifted = 0;
  // #end
}

/** The error to throw after `error` ended a call of the host, which kills the guest. */
function thrown(guest, error) {
  return die(guest, error, `${guest.where}: ${guest.callee}`);
}
// #end

// #part confined: trap
/** Begins a call of the allocator or of a post-return function, which may not call the host; returns the state for `resume`. */
function confine(guest) {
  const { state } = guest;
  if (state === DEAD) throw guest.cause;
  guest.state = CONFINED;
  return state;
}

/** Ends a call of the allocator or of a post-return function. A guest can catch what killed it. */
function resume(guest, state) {
  if (guest.state !== CONFINED) throw guest.cause;
  guest.state = state;
}
// #end

// #part post-return: confined
/** Calls a post-return function. */
function release(
  guest,
  postReturn,
  value,
) {
  if (postReturn === undefined) return;
  const state = confine(guest);
  postReturn(value);
  resume(guest, state);
}
// #end

// #part inside
/** Completes the path of an error in a part of a value. */
function inside(error, what, index) {
  if (error instanceof Failure) error.path = pathOf(what, index) + error.path;
  return error;
}
// #end

export { confine, DEAD, die, enter, exit, failed, Failure, Guest, IDLE };
export {
  inside,
  later,
  leave,
  LOWERING,
  refusal,
  release,
  resume,
  run,
  thrown,
};
export { trap };
