// The guest's objects: instances of the classes that the bindings make for its resources.

import { isObject } from "./errors.js";
import { DEAD, enter, exit, failed, Failure } from "./guest.js";
import { IDLE, leave, run, thrown } from "./guest.js";
import { get, put, take } from "./handles.js";

import { disposeKey } from "./platform.js";

// #part guest-objects: take late leave host-functions dispose-key
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;

/** What only the bindings know of an object of the guest. */
class OwnedObject {
  guest;
  kind;
  /** The representation in the guest; negative once the object is disposed or moved. */
  reference;

  constructor(guest, kind, reference) {
    this.guest = guest;
    this.kind = kind;
    this.reference = reference;
  }
}

// #part owned
let ownedBy;
// #end

/** The superclass of the classes of the guest's resources. */
class GuestObject {
  #owned;

  constructor(guest, kind, reference) {
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

  [disposeKey]() {
    destroy(this.#owned);
  }
}

/** Destroys an object: now, or at the end of the current call. */
function destroy(object) {
  const { guest, kind, reference } = object;
  if (reference < 0) return;
  object.reference = DISPOSED;
  if (guest.state === IDLE) destroyNow(guest, kind, reference);
  else guest.late.push(() => destroyNow(guest, kind, reference));
}

function destroyNow(guest, kind, reference) {
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

function callDestructor(guest, kind, reference) {
  const destructor = guest.handles.destructors[kind];
  if (typeof destructor === "function") destructor(reference);
}

/** Destroys objects when nothing refers to them any more. An error has killed the guest, and shows in the next call. */
function finalize(guest) {
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
  guest,
  { resources = [] },
) {
  return resources.map(({ kind, module, handles }) => {
    const name = (verb) => handles.replace("*", verb);
    const [make, read, drop] = [name("new"), name("rep"), name("drop")];
    const functions = [
      [make, "", (representation) => {
        leave(guest, make);
        return put(guest, kind, representation >>> 0);
      }],
      [read, "", (handle) => {
        try {
          return get(guest, kind, handle, "handle");
        } catch (error) {
          guest.callee = read;
          throw thrown(guest, error);
        }
      }],
      [drop, "", (handle) => {
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
  guest,
  kind,
  object,
  what,
  index,
) {
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
  guest,
  kind,
  object,
  what,
  index,
) {
  return owned(guest, kind, object, what, index).reference;
}

// #end

// #part adopt: guest-objects
/** Takes a handle to an object from the guest, and wraps the object. */
function adopt(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const reference = take(guest, kind, handle, what, index);
  const type = guest.handles.classes[kind];
  // This leaves out the constructor of the class, which calls the guest.
  return Reflect.construct(
    GuestObject,
    [guest, kind, reference],
    type,
  );
}

// #end

// #part moves: undo owned
/** Moves an object into the guest; returns its handle. */
function give(
  guest,
  kind,
  object,
  what,
  index,
) {
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
  guest,
  kind,
  object,
  what,
  index,
) {
  const check = () => referenceOf(guest, kind, object, what, index);
  guest.handles.lends.push(check);
  return check();
}
// #end

export { adopt, finalize, give, GuestObject, handleModules };
export { lend, OwnedObject, referenceOf };
