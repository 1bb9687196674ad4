// The guest's objects: instances of the classes that the bindings make for its resources.

import { DEAD, enter, exit, failed, Failure } from "./guest.js";
import { IDLE, later, leave, run, thrown } from "./guest.js";
import { find, put, take } from "./handles.js";

import { addDisposeKeys, disposeKey } from "./platform.js";

// #part object-keys
/** The key of the representation of an object in the guest. */
const REFERENCE = Symbol("reference");
/** The key of what the objects of a class have in common. */
const CLASS = Symbol("class");
// #end

// #part guest-objects: object-keys put take late leave host-functions dispose-key
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;

/** Completes a class of the guest's objects. */
function addClass(
  guest,
  kind,
  { prototype },
) {
  const type = guest.handles.classes[kind];
  Object.defineProperty(prototype, CLASS, { value: type });
  prototype[disposeKey] = disposeOf;
  addDisposeKeys(prototype);
  type.prototype = prototype;
}

/** The method with which an object is disposed. */
function disposeOf() {
  const { [CLASS]: type, [REFERENCE]: reference } = this;
  if (!(reference >= 0)) return;
  this[REFERENCE] = DISPOSED;
  type.guest.handles.finalizers?.unregister(this);
  destroy(type, reference);
}

/** Destroys an object: now, or at the end of the current call. */
function destroy(type, reference) {
  const { guest } = type;
  if (guest.state === IDLE) destroyNow(type, reference);
  else destroyLater(type, reference);
}

/** A function of its own, since a function that contains a closure allocates its variables. */
function destroyLater(type, reference) {
  later(type.guest, () => destroyNow(type, reference));
}

function destroyNow(type, reference) {
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

function callDestructor({ destructor }, reference) {
  if (typeof destructor === "function") destructor(reference);
}

/** Destroys objects when nothing refers to them any more. An error has killed the guest, and shows in the next call. */
function finalize(guest) {
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
  guest,
  { resources = [] },
) {
  return resources.map(({ kind, module, handles }) => {
    const name = (verb) => handles.replace("*", verb);
    const [make, read, drop] = [name("new"), name("rep"), name("drop")];
    // Each of them has a body of its own, since an engine doesn't optimize a function that it calls for several purposes.
    const functions = [
      [make, "", (representation) => {
        leave(guest, make);
        try {
          return put(guest, kind, representation >>> 0);
        } catch (error) {
          throw thrown(guest, error);
        }
      }],
      [read, "", (handle) => {
        try {
          return find(guest, kind, handle, "handle").value;
        } catch (error) {
          guest.callee = read;
          throw thrown(guest, error);
        }
      }],
      [drop, "", (handle) => {
        leave(guest, drop);
        try {
          const reference = take(guest, kind, handle, "handle");
          callDestructor(guest.handles.classes[kind], reference);
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
  guest,
  kind,
  object,
  what,
  index,
) {
  const type = guest.handles.classes[kind];
  const known = object;
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
function own(guest, object, reference) {
  guest.handles.finalizers?.register(
    object,
    [object[CLASS], reference],
    object,
  );
  return reference;
}
// #end

// #part adopt: own
/** Takes a handle to an object from the guest, and wraps the object. */
function adopt(
  guest,
  kind,
  handle,
  what,
  index,
) {
  const reference = take(guest, kind, handle, what, index);
  const { prototype } = guest.handles.classes[kind];
  // This leaves out the constructor of the class, which calls the guest.
  const object = Object.create(prototype);
  object[REFERENCE] = own(guest, object, reference);
  return object;
}
// #end

// #part moves: undo reference-of own
/** Moves an object into the guest; returns its handle. */
function give(
  guest,
  kind,
  object,
  what,
  index,
) {
  const reference = referenceOf(guest, kind, object, what, index);
  const handle = put(guest, kind, reference, what, index);
  const moved = object;
  moved[REFERENCE] = MOVED;
  guest.handles.finalizers?.unregister(moved);
  guest.handles.moves.push(handle, moved);
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

export { addClass, adopt, finalize, give, handleModules, lend, own };
export { REFERENCE, referenceOf };
