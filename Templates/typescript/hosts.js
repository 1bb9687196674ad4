// The host's objects, to which the guest has handles.

import { isObject, payloadOf } from "./errors.js";
import { leave, LOWERING, thrown, trap } from "./guest.js";
import { find, PLACE, put } from "./handles.js";
import { remove, slotOf } from "./handles.js";

import { dispose } from "./platform.js";
import { expected } from "./values.js";

// #part host-objects: handles leave host-calls dispose
/** The core functions with which the guest drops handles to the host's objects. */
function dropFunctions(guest, holder) {
  const { host, resources = [] } = holder;
  return resources.map(([kind, name, drop]) => {
    guest.handles.hosts[kind] = { host, name };
    return [drop, "", (handle) => {
      leave(guest, drop);
      try {
        dropObject(guest, kind, handle);
      } catch (error) {
        throw thrown(guest, error);
      }
    }];
  });
}

function dropObject(guest, kind, handle) {
  const table = guest.handles;
  const slot = findLent(guest, kind, handle, "handle");
  const isOwned = slot.kind > 0;
  const object = remove(table, slot);
  if (isOwned) dispose(object);
  // #part lendObject
  else table.borrows--;
  // #end
}

// #part class-of
/** The class of a resource, if the host has one. */
function classOf(
  guest,
  kind,
) {
  const { host, name } = guest.handles.hosts[kind];
  const found = host?.[name];
  return typeof found === "function" ? found : undefined;
}
// #end

/** The place of a handle, owned or borrowed. */
function findLent(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const slot = guest.handles.slots[handle & PLACE];
  if (slot !== undefined && slot.handle === (handle | 0)) {
    if (Math.abs(slot.kind) === kind) return slot;
  }
  return find(guest, kind, handle, what, index);
}

/** Disposes of the objects that a dead guest owned, the last one first. */
function releaseObjects(guest) {
  const table = guest.handles;
  const owned = table.slots.filter(({ kind }) =>
    kind > 0 && table.hosts[kind] !== undefined
  );
  owned.sort((a, b) => b.age - a.age);
  const objects = owned.map(({ value }) => value);
  // #part hand-over
  objects.push(...table.taken.splice(0).reverse());
  // #end
  table.slots = [];
  table.free = undefined;
  table.count = 0;
  for (const object of objects) {
    try {
      dispose(object);
    } catch {
      // The error that ended the guest is reported already.
    }
  }
}
// #end

// #part borrow: host-objects
/** What a handle refers to, owned or borrowed. */
function borrow(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const slot = findLent(guest, kind, handle, what, index);
  // #part lent
  slot.borrower = guest.handles.calls;
  // #end
  return slot.value;
}
// #end

// #part check-object: host-objects class-of expected is-object
/** Checks a value that the host passes. Without a class, any object will do. */
function checkObject(
  guest,
  kind,
  object,
  what,
  index,
) {
  const type = classOf(guest, kind);
  if (type ? object instanceof type : isObject(object)) return;
  const { name } = guest.handles.hosts[kind];
  throw expected(what, `an instance of ${name}`, object, index);
}
// #end

// #part pass-object: check-object put slot-of
/** Adds a handle to an object of the host, which is checked if `what` says where it comes from. */
function pass(
  guest,
  kind,
  object,
  what,
  index,
) {
  const table = guest.handles;
  if (what !== undefined) {
    checkObject(guest, Math.abs(kind), object, what, index);
  }
  let handle;
  try {
    handle = put(guest, kind, object, what, index);
  } catch (error) {
    // The guest would have been the owner.
    if (kind > 0 && guest.state !== LOWERING) dispose(object);
    throw error;
  }
  slotOf(table, handle).age = ++table.made;
  // #part undo
  if (guest.state === LOWERING) table.moves.push(handle);
  // #end
  return handle;
}
// #end

// #part giveObject: pass-object
/** Makes the guest an owner of an object of the host. */
function giveObject(
  guest,
  kind,
  object,
  what,
  index,
) {
  return pass(guest, kind, object, what, index);
}
// #end

// #part lendObject: pass-object check-borrows
/** Lends an object of the host to the guest for a call. */
function lendObject(
  guest,
  kind,
  object,
  what,
  index,
) {
  const handle = pass(guest, -kind, object, what, index);
  guest.handles.borrows++;
  return handle;
}
// #end

// #part check-borrows: lendObject
/** Checks that the guest dropped all handles that it borrowed for the call. */
function checkBorrows(guest) {
  const { borrows } = guest.handles;
  if (borrows === 0) return;
  throw trap("", `borrowed handles were not dropped: ${borrows}`);
}
// #end

// #part lent: handles
/** Until the arguments are handed over, handles that are borrowed can't be taken. */
function beginLends(guest) {
  guest.handles.calls++;
  guest.handles.lending = true;
}
// #end

// #part hand-over: host-objects
/** Hands the objects that were taken from the guest over to the host. */
function handOver(guest) {
  const { taken } = guest.handles;
  // Setting the length of an array is slow.
  if (taken.length !== 0) taken.length = 0;
  // #part lent
  guest.handles.lending = false;
  // #end
}
// #end

// #part object-payload: host-objects class-of payload
/** The `err` payload for what a host function threw, if errors are objects of a class. */
function objectPayloadOf(
  guest,
  kind,
  thrown,
) {
  const type = classOf(guest, kind);
  return type && thrown instanceof type ? thrown : payloadOf(thrown);
}
// #end

export { beginLends, borrow, checkBorrows, checkObject, dropFunctions };
export { giveObject, handOver, lendObject, objectPayloadOf, releaseObjects };
