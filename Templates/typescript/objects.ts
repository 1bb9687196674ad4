// The guest's objects: instances of the classes that the bindings make for its resources.

import { isObject } from "./errors.ts";
import { DEAD, enter, exit, failed, Failure, type Guest } from "./guest.ts";
import { IDLE, leave, run, thrown } from "./guest.ts";
import { get, put, take } from "./handles.ts";
import type { CoreInterface, HostFunction, HostModule } from "./link.ts";
import { disposeKey } from "./platform.ts";

// #part guest-objects: take late leave host-functions dispose-key
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;

/** What only the bindings know of an object of the guest. */
class OwnedObject {
  readonly guest: Guest;
  readonly kind: number;
  /** The representation in the guest; negative once the object is disposed or moved. */
  reference: number;

  constructor(guest: Guest, kind: number, reference: number) {
    this.guest = guest;
    this.kind = kind;
    this.reference = reference;
  }
}

// #part owned
let ownedBy: (object: object) => OwnedObject | undefined;
// #end

/** The superclass of the classes of the guest's resources. */
class GuestObject {
  readonly #owned: OwnedObject;

  constructor(guest: Guest, kind: number, reference: number) {
    if (typeof reference !== "number") {
      throw new TypeError(`${new.target.name} has no constructor`);
    }
    this.#owned = new OwnedObject(guest, kind, reference);
    guest.handles.finalizers?.register(this, this.#owned);
  }

  // #part owned
  static {
    ownedBy = (object) => #owned in object ? object.#owned : undefined;
  }
  // #end

  [disposeKey](): void {
    destroy(this.#owned);
  }
}

/** Destroys an object: now, or at the end of the current call. */
function destroy(object: OwnedObject): void {
  const { guest, kind, reference } = object;
  if (reference < 0) return;
  object.reference = DISPOSED;
  if (guest.state === IDLE) destroyNow(guest, kind, reference);
  else guest.late.push(() => destroyNow(guest, kind, reference));
}

function destroyNow(guest: Guest, kind: number, reference: number): void {
  if (guest.state === DEAD) return;
  enter(guest, `${guest.handles.names[kind]} destructor`);
  try {
    run(guest);
    callDestructor(guest, kind, reference);
    exit(guest);
  } catch (error) {
    throw failed(guest, error);
  }
}

function callDestructor(guest: Guest, kind: number, reference: number): void {
  const destructor = guest.handles.destructors[kind];
  if (typeof destructor === "function") destructor(reference);
}

/** Destroys objects when nothing refers to them any more. An error has killed the guest, and shows in the next call. */
function finalize(guest: Guest): void {
  guest.handles.finalizers = new FinalizationRegistry((object) => {
    try {
      destroy(object);
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
    const functions: HostFunction[] = [
      [make, "", (representation: number): number => {
        leave(guest, make);
        return put(guest, kind, representation >>> 0);
      }],
      [read, "", (handle: number): number => {
        try {
          return get(guest, kind, handle, "handle");
        } catch (error) {
          guest.callee = read;
          throw thrown(guest, error);
        }
      }],
      [drop, "", (handle: number): void => {
        leave(guest, drop);
        try {
          const reference = take(guest, kind, handle, "handle");
          callDestructor(guest, kind, reference);
        } catch (error) {
          throw thrown(guest, error);
        }
      }],
    ];
    return { module, functions };
  });
}
// #end

// #part owned: guest-objects is-object
/** Replaces the representation of an object that was moved into the guest. */
const MOVED = -2;

/** What is known of a live object of this instance. */
function owned(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): OwnedObject {
  const owned = isObject(object) ? ownedBy(object) : undefined;
  const isOurs = owned?.guest === guest && owned.kind === kind;
  if (isOurs && owned.reference >= 0) return owned;
  const name = guest.handles.names[kind];
  const problem = !isOurs
    ? `expected an object of ${name} that belongs to this instance`
    : owned.reference === MOVED
    ? `the ${name} was moved into the guest`
    : `the ${name} is disposed`;
  throw new Failure(TypeError, what, problem, index);
}

// #end

// #part reference-of: owned
/** The representation of a live object of this instance. */
function referenceOf(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): number {
  return owned(guest, kind, object, what, index).reference;
}

// #end

// #part adopt: guest-objects
/** Takes a handle to an object from the guest, and wraps the object. */
function adopt<Type>(
  guest: Guest,
  kind: number,
  handle: number,
  what: string,
  index?: number,
): Type {
  const reference = take(guest, kind, handle, what, index);
  const type = guest.handles.classes[kind] as new () => Type;
  // This leaves out the constructor of the class, which calls the guest.
  return Reflect.construct(
    GuestObject,
    [guest, kind, reference],
    type,
  ) as never;
}

// #end

// #part moves: undo owned
/** Moves an object into the guest; returns its handle. */
function give(
  guest: Guest,
  kind: number,
  object: unknown,
  what: string,
  index?: number,
): number {
  const mine = owned(guest, kind, object, what, index);
  const handle = put(guest, kind, mine.reference, what, index);
  mine.reference = MOVED;
  guest.handles.moves.push(handle, mine);
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

export { adopt, finalize, give, GuestObject, handleModules };
export { lend, OwnedObject, referenceOf };
