// The handle table: handles are the numbers by which a guest refers to objects.

import type { Guest } from "./guest.ts";
import type { HostFunction } from "./link.ts";

// #part handles: is-object
/** Replaces the representation of a disposed object. */
const DISPOSED = -1;
/** Replaces the representation of an object that was moved into the guest. */
const MOVED = -2;
/** Tells a constructor, as its first argument, to wrap an object that the guest made. */
const ADOPT: object = Object.freeze({});

function isAdopting(argument: unknown): boolean {
  return argument === ADOPT;
}

// #types handles
/** Operations on the objects of a class that only the bindings may use. */
interface ObjectClass<Type> {
  /** The representation of a live object of this instance. */
  referenceOf(object: Type, what: string): number;
  /** Wraps an object that the guest passed to the host. */
  adopt(representation: number): Type;
  // #part moves
  /** Moves an object into the guest; returns its handle. */
  give(object: Type, what: string): number;
  // #end
  // #part lends
  /** Lends an object to the guest for a call, which must not move it too. */
  lend(object: Type, what: string): number;
  // #end
}
// #end

/** The handle table of one guest. */
class Handles {
  /** For each handle, its representation and its kind of resource; kind 0 marks a free handle. */
  readonly representations: number[] = [0];
  readonly kinds: number[] = [0];
  /** The head of the list of free handles; 0 if it is empty. */
  free = 0;
  /** The destructors, by kind of resource. */
  readonly destructors: (((representation: number) => void) | undefined)[] = [];
  /** The number of handles in the table. */
  count = 0;
  /** The classes, by kind of resource. */
  readonly classes: unknown[] = [];
  /** The representation for the constructor of the object that is being adopted. */
  adopted = 0;
  readonly guest: Guest;
  // #part moves
  /** Functions that undo the moves of the call whose arguments are being lowered. */
  readonly moves: (() => void)[] = [];
  // #end
  // #part lends
  /** Checks that throw if another argument moved an object that is lent to the call. */
  readonly lends: (() => void)[] = [];
  // #end

  constructor(guest: Guest) {
    this.guest = guest;
  }

  /** Adds a handle. */
  put(kind: number, representation: number): number {
    if (this.count >= this.guest.limits.handles) {
      throw this.guest.trap("handles", "more than limits.handles");
    }
    const handle = this.free === 0 ? this.kinds.length : this.free;
    if (this.free !== 0) this.free = this.representations[handle] as number;
    this.representations[handle] = representation;
    this.kinds[handle] = kind;
    this.count++;
    return handle;
  }

  /** The representation of a handle. */
  get(kind: number, handle: number, what: string, index?: number): number {
    if (this.kinds[handle] !== kind) {
      throw this.guest.trap(what, `bad handle ${handle}`, index);
    }
    return this.representations[handle] as number;
  }

  /** Removes a handle; returns its representation. */
  take(kind: number, handle: number, what: string, index?: number): number {
    const representation = this.get(kind, handle, what, index);
    this.kinds[handle] = 0;
    this.representations[handle] = this.free;
    this.free = handle;
    this.count--;
    return representation;
  }

  /** Destroys one of the guest's objects: now, or at the end of the current call. */
  destroy(kind: number, representation: number, name: string): void {
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
  drop(kind: number, handle: number, name: string): void {
    this.guest.leave(name);
    const representation = this.take(kind, handle, name);
    this.destructors[kind]?.(representation);
  }

  /** Checks the representation of an object, which is negative once disposed or moved. */
  live(reference: number | undefined, name: string, what: string): number {
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
  give(kind: number, representation: number, undo: () => void): number {
    const handle = this.put(kind, representation);
    this.moves.push(() => {
      this.take(kind, handle, "handle");
      undo();
    });
    return handle;
  }

  /** Makes the moves final, once all arguments are lowered. */
  commitMoves(): void {
    // #part lends
    for (const check of this.lends.splice(0)) check();
    // #end
    this.moves.length = 0;
  }

  undoMoves(): void {
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
  guest: Guest,
  kind: number,
  module: string,
  make: string,
  look: string,
  drop: string,
): HostFunction[] {
  return [
    {
      module,
      name: make,
      call(representation: number): number {
        guest.leave(make);
        return guest.handles.put(kind, representation >>> 0);
      },
    },
    {
      module,
      name: look,
      call(handle: number): number {
        return guest.handles.get(kind, handle, look);
      },
    },
    {
      module,
      name: drop,
      call(handle: number): void {
        guest.handles.drop(kind, handle, drop);
      },
    },
  ];
}
// #end

export { ADOPT, DISPOSED, handleFunctions, Handles, isAdopting, MOVED };
export type { ObjectClass };
