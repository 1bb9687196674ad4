// The guest's objects: instances of the classes that the bindings make for its resources.

import { DEAD, enter, exit, failed, Failure, type Guest } from "./guest.ts";
import { IDLE, later, leave, run, thrown } from "./guest.ts";
import { find, put, take } from "./handles.ts";
import type { CoreInterface, HostFunction, HostModule } from "./world.ts";
import { addDisposeKeys, disposeKey } from "./platform.ts";

// #part object-keys
/** The key of the representation of an object in the guest. */
const REFERENCE: unique symbol = Symbol("reference");
/** The key of what the objects of a class have in common. */
const CLASS: unique symbol = Symbol("class");
// #end

// #types guest-objects
/** What the objects of a class have in common. */
interface GuestClass {
  readonly guest: Guest;
  readonly kind: number;
  /** The class in messages. */
  readonly name: string;
  readonly destructor: unknown;
  /** The call of the destructor in messages. */
  readonly label: string;
  prototype?: GuestObject;
}

/** An object of a class; only the bindings know these members. */
interface GuestObject extends Disposable {
  readonly [CLASS]: GuestClass;
  /** The representation in the guest; negative once the object is disposed or moved. */
  [REFERENCE]: number;
}
// #end

// #part guest-objects: object-keys put take late leave host-functions dispose-key
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;

/** Completes a class of the guest's objects. */
function addClass(
  guest: Guest,
  kind: number,
  { prototype }: { readonly prototype: Disposable },
): void {
  const type = guest.handles.classes[kind] as GuestClass;
  Object.defineProperty(prototype, CLASS, { value: type });
  prototype[disposeKey] = disposeOf;
  addDisposeKeys(prototype);
  type.prototype = prototype as GuestObject;
}

/** The method with which an object is disposed. */
function disposeOf(this: GuestObject): void {
  const { [CLASS]: type, [REFERENCE]: reference } = this;
  if (!(reference >= 0)) return;
  this[REFERENCE] = DISPOSED;
  type.guest.handles.finalizers?.unregister(this);
  destroy(type, reference);
}

/** Destroys an object: now, or at the end of the current call. */
function destroy(type: GuestClass, reference: number): void {
  const { guest } = type;
  if (guest.state === IDLE) destroyNow(type, reference);
  else destroyLater(type, reference);
}

/** A function of its own, since a function that contains a closure allocates its variables. */
function destroyLater(type: GuestClass, reference: number): void {
  later(type.guest, () => destroyNow(type, reference));
}

function destroyNow(type: GuestClass, reference: number): void {
  const { guest } = type;
  if (guest.state === DEAD) return;
  enter(guest, type.label);
  try {
    run(guest);
    callDestructor(type, reference);
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
}

function callDestructor({ destructor }: GuestClass, reference: number): void {
  if (typeof destructor === "function") destructor(reference);
}

/** Destroys objects when nothing refers to them any more. An error has killed the guest, and shows in the next call. */
function finalize(guest: Guest): void {
  guest.handles.finalizers = new FinalizationRegistry(([type, reference]) => {
    try {
      destroy(type, reference);
    } catch {
      // There is no caller.
    }
  });
}

/** The core functions with which the guest makes, reads and drops handles to its own resources. */
function handleModules(
  guest: Guest,
  { resources = [] }: CoreInterface,
): HostModule[] {
  return resources.map(({ kind, module, handles }) => {
    const name = (verb: string) => handles.replace("*", verb);
    const [make, read, drop] = [name("new"), name("rep"), name("drop")];
    // Each of them has a body of its own, since an engine doesn't optimize a function that it calls for several purposes.
    const functions: HostFunction[] = [
      [make, "", (representation: number): number => {
        leave(guest, make);
        try {
          return put(guest, kind, representation >>> 0);
        } catch (error) {
          throw thrown(guest, error);
        }
      }],
      [read, "", (handle: number): number => {
        try {
          return find(guest, kind, handle, "handle").value as number;
        } catch (error) {
          guest.callee = read;
          throw thrown(guest, error);
        }
      }],
      [drop, "", (handle: number): void => {
        leave(guest, drop);
        try {
          const reference = take(guest, kind, handle, "handle");
          callDestructor(guest.handles.classes[kind] as GuestClass, reference);
        } catch (error) {
          throw thrown(guest, error);
        }
      }],
    ];
    return { module, functions };
  });
}
// #end

// #part reference-of: guest-objects
/** Replaces the representation of an object that was moved into the guest. */
const MOVED = -2;

/** The representation of a live object of this instance. */
function referenceOf(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): number {
  const type = guest.handles.classes[kind] as GuestClass;
  const known = object as GuestObject | null | undefined;
  const isOurs = known?.[CLASS] === type;
  const reference = isOurs ? known[REFERENCE] : DISPOSED;
  if (reference >= 0) return reference;
  const problem = !isOurs
    ? `expected an object of ${type.name} that belongs to this instance`
    : reference === MOVED
    ? `the ${type.name} was moved into the guest`
    : `the ${type.name} is disposed`;
  throw new Failure(TypeError, what, problem, index);
}
// #end

// #part own: guest-objects
/** Notes a new object; returns its representation. */
function own(guest: Guest, object: object, reference: number): number {
  guest.handles.finalizers?.register(
    object,
    [(object as GuestObject)[CLASS], reference],
    object,
  );
  return reference;
}
// #end

// #part adopt: own
/** Takes a handle to an object from the guest, and wraps the object. */
function adopt<Type>(
  guest: Guest,
  kind: number,
  handle: number,
  what: string,
  index?: number,
): Type {
  const reference = take(guest, kind, handle, what, index);
  const { prototype } = guest.handles.classes[kind] as GuestClass;
  // This leaves out the constructor of the class, which calls the guest.
  const object: GuestObject = Object.create(prototype as object);
  object[REFERENCE] = own(guest, object, reference);
  return object as Type;
}
// #end

// #part moves: undo reference-of own
/** Moves an object into the guest; returns its handle. */
function give(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): number {
  const reference = referenceOf(guest, kind, object, what, index);
  const handle = put(guest, kind, reference, what, index);
  const moved = object as GuestObject;
  moved[REFERENCE] = MOVED;
  guest.handles.finalizers?.unregister(moved);
  guest.handles.moves.push(handle, moved);
  return handle;
}
// #end

// #part lends: reference-of undo
/** Lends an object to the guest for a call, which must not move it too. */
function lend(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): number {
  const check = () => referenceOf(guest, kind, object, what, index);
  guest.handles.lends.push(check);
  return check();
}
// #end

export { addClass, adopt, finalize, give, handleModules, lend, own };
export { REFERENCE, referenceOf };
export type { GuestClass, GuestObject };
