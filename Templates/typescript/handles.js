// The handle table: handles are the numbers by which a guest refers to objects.

import { GuestTrap } from "./errors.js";
import { Failure, LOWERING } from "./guest.js";
import { trap } from "./guest.js";

import { own, REFERENCE } from "./objects.js";

// #part handles: trap
/** The bits of a handle that are its place in the table. The others tell it from earlier handles with the same place. */
const PLACE = 0x7fffff;

/** A place in the table. */
class Slot {
  /** The handle; for a free place, the next one to be made. */
  handle;
  /** The kind of resource; negative if the handle is borrowed, 0 for a free place. */
  kind = 0;
  /** The host's object or the representation of the guest's. */
  value;
  /** The next free place. */
  next;
  // #part host-objects
  /** A number that is larger the later the handle was made. */
  age = 0;
  // #end
  // #part lent
  /** The number of the last call that borrowed the handle. */
  borrower = 0;
  // #end

  constructor(handle) {
    this.handle = handle;
  }
}

/** The handle table of one guest. */
class Handles {
  /** The places; the first one is never used. */
  slots = [new Slot(0)];
  /** The head of the list of free places. */
  free;
  /** The number of handles in the table. */
  count = 0;
  // #part guest-objects
  /** The guest's classes, by kind of resource. */
  classes = [];
  /** Destroys objects that are not in use any more, if the host wants that. */
  finalizers = undefined;
  // #end
  // #part host-objects
  /** Where the classes of the host's objects are found, by kind of resource. */
  hosts = [];
  /** The number of handles made so far. */
  made = 0;
  // #end
  // #part hand-over
  /** The host's objects that were taken from the guest, but not handed over yet. */
  taken = [];
  // #end
  // #part lendObject
  /** The number of borrowed handles that the guest must drop before the current call ends. */
  borrows = 0;
  // #end
  // #part lent
  /** The number of calls whose arguments hold both owned and borrowed handles. */
  calls = 0;
  /** Whether the arguments of such a call are being lifted. */
  lending = false;
  // #end
  // #part undo
  /** The handles of arguments of the current call, each of them below the guest's object that it moves. */
  moves = [];
  // #end
  // #part lends
  /** The objects that are lent to the current call, which must not move them too. */
  lends = [];
  // #end
}

// #part put: limits
/** Adds a handle. */
function put(
  guest,
  kind,
  value,
  what = "",
  index,
) {
  const table = guest.handles;
  if (table.count >= guest.limits.handles) {
    // The guest isn't to blame for objects that the host passes.
    const type = guest.state === LOWERING ? RangeError : GuestTrap;
    throw new Failure(type, what, "more than limits.handles", index);
  }
  const slot = table.free ?? addSlot(table);
  table.free = slot.next;
  slot.kind = kind;
  slot.value = value;
  table.count++;
  return slot.handle;
}

function addSlot(table) {
  const slot = new Slot(table.slots.length);
  table.slots.push(slot);
  return slot;
}
// #end

/** The place of a handle of this kind. */
function find(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const slot = guest.handles.slots[handle & PLACE];
  if (slot !== undefined && slot.handle === (handle | 0)) {
    if (slot.kind === kind) return slot;
    if (slot.kind === -kind) {
      const problem = `handle ${handle >>> 0} is borrowed, not owned`;
      throw trap(what, problem, index);
    }
  }
  throw trap(what, `bad handle ${handle >>> 0}`, index);
}
// #end

// #part slot-of: handles
/** The place of a handle that exists. */
function slotOf(table, handle) {
  return table.slots[handle & PLACE];
}
// #end

// #part take: handles
/** Removes a handle that the guest owns; returns what it refers to. */
function take(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const slot = find(guest, kind, handle, what, index);
  const table = guest.handles;
  // #part lent
  if (table.lending && slot.borrower === table.calls) {
    throw trap(what, `handle ${handle >>> 0} is lent to the same call`, index);
  }
  // #end
  const value = remove(table, slot);
  // #part hand-over
  if (table.hosts[kind] !== undefined) table.taken.push(value);
  // #end
  return value;
}
// #end

// #part handles
/** Frees a place; returns what its handle referred to. */
function remove(table, slot) {
  const { value } = slot;
  slot.handle = (slot.handle + PLACE + 1) | 0;
  slot.kind = 0;
  slot.value = undefined;
  slot.next = table.free;
  table.free = slot;
  table.count--;
  return value;
}
// #end

// #part undo: slot-of
/** Makes the moves final, once all arguments are lowered. */
function commitMoves(guest) {
  const table = guest.handles;
  // #part lends
  for (const check of table.lends.splice(0)) check();
  // #end
  table.moves.length = 0;
}

/** Takes back what was moved, because a later argument can't be lowered. */
function undoMoves(guest) {
  const table = guest.handles;
  const { moves } = table;
  // #part lends
  table.lends.length = 0;
  // #end
  for (let move = moves.pop(); move !== undefined; move = moves.pop()) {
    // #part moves
    if (typeof move === "object") {
      const handle = moves[moves.length - 1];
      const reference = slotOf(table, handle).value;
      move[REFERENCE] = own(guest, move, reference);
      continue;
    }
    // #end
    remove(table, slotOf(table, move));
  }
  // #part lendObject
  table.borrows = 0;
  // #end
}
// #end

export { commitMoves, find, Handles, PLACE, put, remove };
export { slotOf, take, undoMoves };
