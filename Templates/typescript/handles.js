// The handle table: handles are the numbers by which a guest refers to objects.

import { GuestTrap } from "./errors.js";
import { Failure, LOWERING, trap } from "./guest.js";

import { own, REFERENCE } from "./objects.js";

// #part handles: trap limits
/** The bits of a handle that are its place in the table. The others tell it from earlier handles with the same place. */
const PLACE = 0x7fffff;

/** The handle table of one guest. */
class Handles {
  /** By place, the host's object or the representation of the guest's; for a free place, the next one. */
  entries = [0];
  /** By place, the kind of resource; negative if the handle is borrowed, 0 for a free place. */
  kinds = [0];
  /** By place, the handle; for a free place, the next one to be made. */
  handles = [0];
  /** The head of the list of free places; 0 if it is empty. */
  free = 0;
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
  /** By place, a number that is larger the later the handle was made. */
  ages = [0];
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
  /** By place, the number of the last call that borrowed the handle. */
  borrowers = [];
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

/** Adds a handle. */
function put(
  guest,
  kind,
  entry,
  what = "",
  index,
) {
  const table = guest.handles;
  if (table.count >= guest.limits.handles) {
    // The guest isn't to blame for objects that the host passes.
    const type = guest.state === LOWERING ? RangeError : GuestTrap;
    throw new Failure(type, what, "more than limits.handles", index);
  }
  const place = table.free || table.kinds.length;
  if (table.free === 0) table.handles.push(place);
  else table.free = table.entries[place];
  table.entries[place] = entry;
  table.kinds[place] = kind;
  table.count++;
  return table.handles[place];
}

/** Whether a handle of this kind exists. */
function has(table, kind, handle) {
  const place = handle & PLACE;
  return table.kinds[place] === kind && table.handles[place] === (handle | 0);
}

/** What a handle that the guest owns refers to. */
function get(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const table = guest.handles;
  if (has(table, kind, handle)) return table.entries[handle & PLACE];
  const problem = has(table, -kind, handle)
    ? `handle ${handle >>> 0} is borrowed, not owned`
    : `bad handle ${handle >>> 0}`;
  throw trap(what, problem, index);
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
  const entry = get(guest, kind, handle, what, index);
  const table = guest.handles;
  // #part lent
  if (table.lending && table.borrowers[handle & PLACE] === table.calls) {
    throw trap(what, `handle ${handle >>> 0} is lent to the same call`, index);
  }
  // #end
  remove(table, handle);
  // #part hand-over
  if (table.hosts[kind] !== undefined) table.taken.push(entry);
  // #end
  return entry;
}
// #end

// #part handles
function remove(table, handle) {
  const place = handle & PLACE;
  table.kinds[place] = 0;
  table.handles[place] = (handle + PLACE + 1) | 0;
  table.entries[place] = table.free;
  table.free = place;
  table.count--;
}
// #end

// #part undo: handles
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
      const place = (moves[moves.length - 1]) & PLACE;
      const reference = table.entries[place];
      move[REFERENCE] = own(guest, move, reference);
      continue;
    }
    // #end
    remove(table, move);
  }
  // #part lendObject
  table.borrows = 0;
  // #end
}
// #end

export { commitMoves, get, Handles, has, PLACE, put, remove, take, undoMoves };
