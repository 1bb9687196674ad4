// The guest's handles: numbers by which it knows the objects that cross.

// #part handles: is-object
/** In the place of the representation of a disposed object. */
const DISPOSED = -1;
/** In the place of the representation of an object that the guest owns again. */
const MOVED = -2;
/** The first argument of a constructor that wraps an object the guest made. */
const ADOPT = Object.freeze({});

function isAdopting(argument) {
  return argument === ADOPT;
}

/** The table of the handles of one guest. */
class Handles {
  /** The table of handles: what each stands for, and the kind of resource; 0 is free. */
  representations = [0];
  kinds = [0];
  /** The first handle of the list of free ones; 0 when it is empty. */
  free = 0;
  /** Destructors by the kind of resource. */
  destructors = [];
  /** The number of handles in the table. */
  count = 0;
  /** The classes by the kind of resource. */
  classes = [];
  /** The representation that the constructor of an adopted object takes. */
  adopted = 0;
  guest;
  // #part moves
  /** What undoes the moves of the call whose arguments are being lowered. */
  moves = [];
  // #end
  // #part lends
  /** What fails if an object that is lent to the call was moved by another of its arguments. */
  lends = [];
  // #end

  constructor(guest) {
    this.guest = guest;
  }

  /** Makes a handle. */
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

  /** What a handle stands for. */
  get(kind, handle, what, index) {
    if (this.kinds[handle] !== kind) {
      throw this.guest.trap(what, `bad handle ${handle}`, index);
    }
    return this.representations[handle];
  }

  /** Removes a handle; returns what it stood for. */
  take(kind, handle, what, index) {
    const representation = this.get(kind, handle, what, index);
    this.kinds[handle] = 0;
    this.representations[handle] = this.free;
    this.free = handle;
    this.count--;
    return representation;
  }

  /** Destroys an object of the guest's: now, or at the end of the running call. */
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

  /** The guest drops a handle of its own. */
  drop(kind, handle, name) {
    this.guest.leave(name);
    const representation = this.take(kind, handle, name);
    this.destructors[kind]?.(representation);
  }

  /** The representation of an object, which is negative when the guest has it no more. */
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
  /** Gives an object to the guest; `undo` takes it back if a later argument fails. */
  give(kind, representation, undo) {
    const handle = this.put(kind, representation);
    this.moves.push(() => {
      this.take(kind, handle, "handle");
      undo();
    });
    return handle;
  }

  /** All arguments are lowered: the moves are final. */
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
/** The core functions by which the guest makes and drops handles of its own resources. */
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
