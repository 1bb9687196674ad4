// The handle table: handles are the numbers by which a guest refers to objects.

// #part handles: is-object
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;
/** Replaces the representation of an object that was moved into the guest. */
const MOVED = -2;
/** Tells a constructor, as its first argument, to wrap an object that the guest made. */
const ADOPT = Object.freeze({});

function isAdopting(argument) {
  return argument === ADOPT;
}

/** The handle table of one guest. */
class Handles {
  /** For each handle, its representation and its kind of resource; kind 0 marks a free handle. */
  representations = [0];
  kinds = [0];
  /** The head of the list of free handles; 0 if it is empty. */
  free = 0;
  /** The destructors, by kind of resource. */
  destructors = [];
  /** The number of handles in the table. */
  count = 0;
  /** The classes, by kind of resource. */
  classes = [];
  /** The representation for the constructor of the object that is being adopted. */
  adopted = 0;
  guest;
  // #part moves
  /** Functions that undo the moves of the call whose arguments are being lowered. */
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
  put(kind, representation) {
    if (this.count >= this.guest.limits.handles) {
      throw this.guest.trap("handles", "more than limits.handles");
    }
    const handle = this.free === 0 ? this.kinds.length : this.free;
    if (this.free !== 0) this.free = this.representations[handle];
    this.representations[handle] = representation;
    this.kinds[handle] = kind;
    this.count++;
    return handle;
  }

  /** The representation of a handle. */
  get(kind, handle, what, index) {
    if (this.kinds[handle] !== kind) {
      throw this.guest.trap(what, `bad handle ${handle}`, index);
    }
    return this.representations[handle];
  }

  /** Removes a handle; returns its representation. */
  take(kind, handle, what, index) {
    const representation = this.get(kind, handle, what, index);
    this.kinds[handle] = 0;
    this.representations[handle] = this.free;
    this.free = handle;
    this.count--;
    return representation;
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

  /** Drops a handle for the guest. */
  drop(kind, handle, name) {
    this.guest.leave(name);
    const representation = this.take(kind, handle, name);
    this.destructors[kind]?.(representation);
  }

  /** Checks the representation of an object, which is negative once disposed or moved. */
  live(reference, name, what) {
    if (reference === undefined) {
      throw new TypeError(`${what}: expected a ${name} of this instance`);
    }
    if (reference >= 0) return reference;
    const why = reference === MOVED
      ? "was moved into the guest"
      : "is disposed";
    throw new TypeError(`${what}: the ${name} ${why}`);
  }

  // #part moves
  /** Moves an object into the guest; `undo` takes it back if a later argument can't be lowered. */
  give(kind, representation, undo) {
    const handle = this.put(kind, representation);
    this.moves.push(() => {
      this.take(kind, handle, "handle");
      undo();
    });
    return handle;
  }

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
    for (const undo of this.moves.splice(0).reverse()) undo();
  }
  // #end
}
// #end

// #part handle-functions: handles link
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
        return guest.handles.get(kind, handle, look);
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

export { ADOPT, DISPOSED, handleFunctions, Handles, isAdopting, MOVED };
