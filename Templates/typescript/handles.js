// The handle table: handles are the numbers by which a guest refers to objects.

import { isObject, payloadOf } from "./errors.js";

import { dispose } from "./platform.js";

// #part guest-objects: handles is-object
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;
/** Replaces the representation of an object that was moved into the guest. */
const MOVED = -2;
/** Tells a constructor, as its first argument, to wrap an object that the guest made. */
const ADOPT = Object.freeze({});

function isAdopting(argument) {
  return argument === ADOPT;
}
// #end

// #part handles
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
  guest;
  // #part guest-objects
  /** The destructors, by kind of resource. */
  destructors = [];
  /** The classes, by kind of resource. */
  classes = [];
  /** The representation for the constructor of the object that is being adopted. */
  adopted = 0;
  /** Destroys objects that are not in use any more, if the host wants that. */
  finalizers = undefined;
  // #end
  // #part host-objects
  /** The host's objects that have the classes of its resources, and the names of the classes, by kind of resource. */
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
  /** Handles to remove, and functions that undo other moves, if a later argument of the call can't be lowered. */
  moves = [];
  // #end
  // #part lends
  /** Checks that throw if another argument moved an object that is lent to the call. */
  lends = [];
  // #end

  constructor(guest) {
    this.guest = guest;
  }

  /** Adds a handle. */
  put(kind, entry) {
    if (this.count >= this.guest.limits.handles) {
      throw this.guest.trap("", "more than limits.handles");
    }
    const place = this.free === 0 ? this.kinds.length : this.free;
    if (this.free === 0) this.handles.push(place);
    else this.free = this.entries[place];
    this.entries[place] = entry;
    this.kinds[place] = kind;
    this.count++;
    return this.handles[place];
  }

  /** Whether a handle of this kind exists. */
  has(kind, handle) {
    const place = handle & PLACE;
    return this.kinds[place] === kind && this.handles[place] === (handle | 0);
  }

  bad(kind, handle, what, index) {
    const problem = this.has(-kind, handle)
      ? `handle ${handle >>> 0} is borrowed, not owned`
      : `bad handle ${handle >>> 0}`;
    return this.guest.trap(what, problem, index);
  }

  /** What a handle that the guest owns refers to. */
  get(
    kind,
    handle,
    what,
    index,
  ) {
    if (!this.has(kind, handle)) throw this.bad(kind, handle, what, index);
    return this.entries[handle & PLACE];
  }

  /** Removes a handle that the guest owns; returns what it refers to. */
  take(
    kind,
    handle,
    what,
    index,
  ) {
    const entry = this.get(kind, handle, what, index);
    // #part lent
    if (this.lending && this.borrowers[handle & PLACE] === this.calls) {
      const problem = `handle ${handle >>> 0} is lent to the same call`;
      throw this.guest.trap(what, problem, index);
    }
    // #end
    this.remove(handle);
    // #part hand-over
    if (this.hosts[kind] !== undefined) this.taken.push(entry);
    // #end
    return entry;
  }

  remove(handle) {
    const place = handle & PLACE;
    this.kinds[place] = 0;
    this.handles[place] = (handle + PLACE + 1) | 0;
    this.entries[place] = this.free;
    this.free = place;
    this.count--;
  }

  // #part guest-objects
  /** Notes a new object of the guest; returns its representation. */
  own(kind, object, representation) {
    if (this.finalizers === undefined) return representation;
    const destroy = () => this.destroy(kind, representation, "finalizer");
    this.finalizers.register(object, destroy, object);
    return representation;
  }

  /** Notes that an object is disposed, or moved into the guest. */
  disown(object) {
    this.finalizers?.unregister(object);
  }

  /** Destroys objects when nothing refers to them any more. An error has killed the guest, and shows in the next call. */
  finalize() {
    this.finalizers = new FinalizationRegistry((destroy) => {
      try {
        destroy();
      } catch {
        // There is no caller.
      }
    });
  }

  /** Destroys one of the guest's objects: now, or at the end of the current call. */
  destroy(kind, representation, name) {
    if (this.guest.dead) return;
    if (!this.guest.idle) {
      this.guest.late.push(() => this.destroy(kind, representation, name));
      return;
    }
    const destructor = this.destructors[kind];
    if (destructor === undefined) return;
    this.guest.enter(name);
    try {
      this.guest.run();
      destructor(representation);
      this.guest.exit();
    } catch (error) {
      throw this.guest.failed(error);
    }
  }

  /** Takes a handle from a core function with this name. */
  takeFor(name, kind, handle) {
    try {
      return this.take(kind, handle, "handle");
    } catch (error) {
      throw this.guest.die(error, name);
    }
  }

  /** Drops a handle to one of the guest's own objects. */
  drop(kind, handle, name) {
    this.guest.leave(name);
    this.destructors[kind]?.(this.takeFor(name, kind, handle));
  }

  /** Checks the representation of an object, which is negative once disposed or moved. */
  live(
    reference,
    name,
    what,
    index,
  ) {
    if (reference !== undefined && reference >= 0) return reference;
    const problem = reference === undefined
      ? `expected an object of ${name} that belongs to this instance`
      : reference === MOVED
      ? `the ${name} was moved into the guest`
      : `the ${name} is disposed`;
    throw this.guest.wrong(what, problem, index);
  }
  // #end

  // #part host-objects: handles dispose is-object
  /** Says where the class of a resource is found, if the host gives one. */
  addHost(kind, host, name) {
    this.hosts[kind] = { host, name };
  }

  /** Whether a value may be an object of the class; without a class, any object may. */
  accepts(kind, value) {
    const { host, name } = this.hosts[kind];
    const known = host?.[name];
    return typeof known === "function"
      ? value instanceof known
      : isObject(value);
  }

  /** What a handle refers to, owned or borrowed. */
  borrow(
    kind,
    handle,
    what,
    index,
  ) {
    if (!this.has(kind, handle) && !this.has(-kind, handle)) {
      throw this.bad(kind, handle, what, index);
    }
    const place = handle & PLACE;
    // #part lent
    this.borrowers[place] = this.calls;
    // #end
    return this.entries[place];
  }

  /** Drops a handle to an object of the host. */
  dropObject(kind, handle, name) {
    this.guest.leave(name);
    try {
      const object = this.borrow(kind, handle, "handle");
      const isOwned = this.has(kind, handle);
      this.remove(handle);
      if (isOwned) dispose(object);
      // #part lendObject
      else this.borrows--;
      // #end
    } catch (error) {
      throw this.guest.die(error, name);
    }
  }

  /** Disposes of the objects that a dead guest owned, the last one first. */
  release() {
    const owned = [];
    for (const [place, kind] of this.kinds.entries()) {
      if (kind > 0 && this.hosts[kind] !== undefined) owned.push(place);
    }
    owned.sort((a, b) => this.ages[b] - this.ages[a]);
    const objects = owned.map((place) => this.entries[place]);
    // #part hand-over
    objects.push(...this.taken.splice(0).reverse());
    // #end
    this.kinds.length = 1;
    this.entries.length = 1;
    this.handles.length = 1;
    this.free = 0;
    this.count = 0;
    for (const object of objects) {
      try {
        dispose(object);
      } catch {
        // The error that ended the guest is reported already.
      }
    }
  }
  // #end

  // #part check-object: host-objects expected
  /** Checks a value that the host passes. */
  checkObject(
    kind,
    object,
    what,
    index,
  ) {
    if (this.accepts(kind, object)) return;
    const type = `an instance of ${this.hosts[kind].name}`;
    throw this.guest.expected(what, type, object, index);
  }
  // #end

  // #part pass-object: check-object
  /** Adds a handle to an object of the host, which is checked if `what` says where it comes from. */
  pass(
    kind,
    object,
    isOwned,
    what,
    index,
  ) {
    if (what !== undefined) this.checkObject(kind, object, what, index);
    const handle = this.put(isOwned ? kind : -kind, object);
    this.ages[handle & PLACE] = ++this.made;
    // #part undo
    if (this.guest.lowering) this.moves.push(handle);
    // #end
    return handle;
  }
  // #end

  // #part giveObject: pass-object
  /** Makes the guest an owner of an object of the host. */
  giveObject(
    kind,
    object,
    what,
    index,
  ) {
    return this.pass(kind, object, true, what, index);
  }
  // #end

  // #part lendObject: pass-object check-borrows
  /** Lends an object of the host to the guest for a call. */
  lendObject(
    kind,
    object,
    what,
    index,
  ) {
    const handle = this.pass(kind, object, false, what, index);
    this.borrows++;
    return handle;
  }
  // #end

  // #part check-borrows: lendObject
  /** Checks that the guest dropped all handles that it borrowed for the call. */
  checkBorrows() {
    if (this.borrows === 0) return;
    const problem = `borrowed handles were not dropped: ${this.borrows}`;
    throw this.guest.trap("", problem);
  }
  // #end

  // #part lent
  /** Until the arguments are handed over, handles that are borrowed can't be taken. */
  beginLends() {
    this.calls++;
    this.lending = true;
  }
  // #end

  // #part hand-over: host-objects
  /** Hands the objects that were taken from the guest over to the host. */
  handOver() {
    this.taken.length = 0;
    // #part lent
    this.lending = false;
    // #end
  }
  // #end

  // #part object-payload: host-objects payload
  /** The `err` payload for what a host function threw, if errors are objects of a class. */
  payloadOf(kind, thrown) {
    const { host, name } = this.hosts[kind];
    const known = host?.[name];
    if (typeof known === "function" && thrown instanceof known) return thrown;
    return payloadOf(thrown);
  }
  // #end

  // #part moves: undo
  /** Moves an object into the guest; `undo` takes it back if a later argument can't be lowered. */
  give(kind, representation, undo) {
    const handle = this.put(kind, representation);
    this.moves.push(() => {
      this.remove(handle);
      undo();
    });
    return handle;
  }
  // #end

  // #part undo: handles
  /** Makes the moves final, once all arguments are lowered. */
  commitMoves() {
    // #part lends
    for (const check of this.lends.splice(0)) check();
    // #end
    this.moves.length = 0;
  }

  undoMoves() {
    // #part lends
    this.lends.length = 0;
    // #end
    for (const move of this.moves.splice(0).reverse()) {
      if (typeof move === "number") this.remove(move);
      else move();
    }
    // #part lendObject
    this.borrows = 0;
    // #end
  }
  // #end
}
// #end

// #part handle-functions: guest-objects link
/** The core functions with which the guest makes, reads and drops handles to its own resources. */
function handleFunctions(
  guest,
  kind,
  module,
  make,
  look,
  drop,
) {
  return [
    {
      module,
      name: make,
      call(representation) {
        guest.leave(make);
        return guest.handles.put(kind, representation >>> 0);
      },
    },
    {
      module,
      name: look,
      call(handle) {
        try {
          return guest.handles.get(kind, handle, "handle");
        } catch (error) {
          throw guest.die(error, look);
        }
      },
    },
    {
      module,
      name: drop,
      call(handle) {
        guest.handles.drop(kind, handle, drop);
      },
    },
  ];
}
// #end

// #part drop-function: host-objects link dispose
/** The core function with which the guest drops handles to a resource of the host. */
function dropFunction(
  guest,
  kind,
  module,
  name,
) {
  return {
    module,
    name,
    call(handle) {
      guest.handles.dropObject(kind, handle, name);
    },
  };
}
// #end

export { ADOPT, DISPOSED, dropFunction, handleFunctions, Handles, isAdopting };
export { MOVED };
