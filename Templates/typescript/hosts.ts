// The host's objects, to which the guest has handles.

import { isObject, payloadOf } from "./errors.ts";
import { type Guest, leave, LOWERING, thrown, trap } from "./guest.ts";
import { find, type Kind, PLACE, put } from "./handles.ts";
import { remove, type Slot, slotOf } from "./handles.ts";
import type { HostFunction, HostModule } from "./world.ts";
import { dispose } from "./platform.ts";
import { expected } from "./values.ts";

// #public resource-class
/** The class of a resource that the host implements, with which its objects are told from others. */
export type ResourceClass<T> = { readonly prototype: T };
// #end

// #types host-objects
/** Where the class of a resource is found, if the host has one. */
interface HostClass {
  readonly host: unknown;
  readonly name: string;
}

/** A resource of the host: its class, and the core function that drops a handle. */
type HostResource = readonly [kind: number, name: string, drop: string];
// #end

// #part host-objects: handles leave host-calls dispose
/** The core functions with which the guest drops handles to the host's objects. */
function dropFunctions(guest: Guest, holder: HostModule): HostFunction[] {
  const { host, resources = [] } = holder;
  return resources.map(([kind, name, drop]) => {
    guest.handles.hosts[kind] = { host, name };
    return [drop, "", (handle: number): void => {
      leave(guest, drop);
      try {
        dropObject(guest, kind, handle);
      } catch (error) {
        throw thrown(guest, error);
      }
    }];
  });
}

function dropObject(guest: Guest, kind: number, handle: number): void {
  const table = guest.handles;
  const slot = findLent(guest, kind, handle, "handle");
  const isOwned = slot.kind > 0;
  const object = remove(table, slot);
  if (isOwned) dispose(object as object);
  // #part lendObject
  else table.borrows--;
  // #end
}

// #part class-of
/** The class of a resource, if the host has one. */
function classOf(
  guest: Guest,
  kind: number,
): (new () => unknown) | undefined {
  const { host, name } = guest.handles.hosts[kind] as HostClass;
  const found = (host as Record<string, unknown> | undefined)?.[name];
  return typeof found === "function" ? found as new () => unknown : undefined;
}
// #end

/** The place of a handle, owned or borrowed. */
function findLent(
  guest: Guest,
  kind: number,
  handle: number,
  what: string,
  index?: number,
): Slot {
  const slot = guest.handles.slots[handle & PLACE];
  if (slot !== undefined && slot.handle === (handle | 0)) {
    if (Math.abs(slot.kind) === kind) return slot;
  }
  return find(guest, kind, handle, what, index);
}

/** Disposes of the objects that a dead guest owned, the last one first. */
function releaseObjects(guest: Guest): void {
  const table = guest.handles;
  const owned = table.slots.filter(({ kind }) =>
    kind > 0 && table.hosts[kind] !== undefined
  );
  owned.sort((a, b) => b.age - a.age);
  const objects = owned.map(({ value }) => value as object);
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
function borrow<Entry>(
  guest: Guest,
  kind: Kind<Entry>,
  handle: number,
  what: string,
  index?: number,
): Entry {
  const slot = findLent(guest, kind, handle, what, index);
  // #part lent
  slot.borrower = guest.handles.calls;
  // #end
  return slot.value as Entry;
}
// #end

// #part check-object: host-objects class-of expected is-object
/** Checks a value that the host passes. Without a class, any object will do. */
function checkObject(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): void {
  const type = classOf(guest, kind);
  if (type ? object instanceof type : isObject(object)) return;
  const { name } = guest.handles.hosts[kind] as HostClass;
  throw expected(what, `an instance of ${name}`, object, index);
}
// #end

// #part pass-object: check-object put slot-of
/** Adds a handle to an object of the host, which is checked if `what` says where it comes from. */
function pass(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string | undefined,
  index: number | undefined,
): number {
  const table = guest.handles;
  if (what !== undefined) {
    checkObject(guest, Math.abs(kind), object, what, index);
  }
  let handle;
  try {
    handle = put(guest, kind, object, what, index);
  } catch (error) {
    // The guest would have been the owner.
    if (kind > 0 && guest.state !== LOWERING) dispose(object as object);
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
  guest: Guest,
  kind: number,
  object: unknown,
  what?: string,
  index?: number,
): number {
  return pass(guest, kind, object, what, index);
}
// #end

// #part lendObject: pass-object check-borrows
/** Lends an object of the host to the guest for a call. */
function lendObject(
  guest: Guest,
  kind: number,
  object: unknown,
  what?: string,
  index?: number,
): number {
  const handle = pass(guest, -kind, object, what, index);
  guest.handles.borrows++;
  return handle;
}
// #end

// #part check-borrows: lendObject
/** Checks that the guest dropped all handles that it borrowed for the call. */
function checkBorrows(guest: Guest): void {
  const { borrows } = guest.handles;
  if (borrows === 0) return;
  throw trap("", `borrowed handles were not dropped: ${borrows}`);
}
// #end

// #part lent: handles
/** Until the arguments are handed over, handles that are borrowed can't be taken. */
function beginLends(guest: Guest): void {
  guest.handles.calls++;
  guest.handles.lending = true;
}
// #end

// #part hand-over: host-objects
/** Hands the objects that were taken from the guest over to the host. */
function handOver(guest: Guest): void {
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
  guest: Guest,
  kind: number,
  thrown: unknown,
): unknown {
  const type = classOf(guest, kind);
  return type && thrown instanceof type ? thrown : payloadOf(thrown);
}
// #end

export { beginLends, borrow, checkBorrows, checkObject, dropFunctions };
export { giveObject, handOver, lendObject, objectPayloadOf, releaseObjects };
export type { HostClass, HostResource };
