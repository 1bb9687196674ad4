// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

extension Template {
  /// The text of `Templates/typescript/handles.ts`.
  package static let typescriptHandlesTs = ##"""
// The guest's handles: numbers by which it knows the objects that cross.

import type { Guest } from "./guest.ts";
import type { HostFunction } from "./link.ts";

// #part handles: is-object
/** In the place of the representation of a disposed object. */
const DISPOSED = -1;
/** In the place of the representation of an object that the guest owns again. */
const MOVED = -2;
/** The first argument of a constructor that wraps an object the guest made. */
const ADOPT: object = Object.freeze({});

function isAdopting(argument: unknown): boolean {
  return argument === ADOPT;
}

// #types handles
/** What the bindings can do with the objects of a class, and users can't. */
interface ObjectClass<Type> {
  /** The representation of a live object of this instance. */
  referenceOf(object: Type, what: string): number;
  /** Wraps an object that the guest handed over. */
  adopt(representation: number): Type;
  // #part moves
  /** Hands an object over to the guest. */
  give(object: Type, what: string): number;
  // #end
  // #part lends
  /** Lends an object to the guest for a call, which can't hand it over too. */
  lend(object: Type, what: string): number;
  // #end
}
// #end

/** The table of the handles of one guest. */
class Handles {
  /** The table of handles: what each stands for, and the kind of resource; 0 is free. */
  readonly representations: number[] = [0];
  readonly kinds: number[] = [0];
  /** The first handle of the list of free ones; 0 when it is empty. */
  free = 0;
  /** Destructors by the kind of resource. */
  readonly destructors: (((representation: number) => void) | undefined)[] = [];
  /** The number of handles in the table. */
  count = 0;
  /** The classes by the kind of resource. */
  readonly classes: unknown[] = [];
  /** The representation that the constructor of an adopted object takes. */
  adopted = 0;
  readonly guest: Guest;
  // #part moves
  /** What undoes the moves of the call whose arguments are being lowered. */
  readonly moves: (() => void)[] = [];
  // #end
  // #part lends
  /** What fails if an object that is lent to the call was moved by another of its arguments. */
  readonly lends: (() => void)[] = [];
  // #end

  constructor(guest: Guest) {
    this.guest = guest;
  }

  /** Makes a handle. */
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

  /** What a handle stands for. */
  get(kind: number, handle: number, what: string, index?: number): number {
    if (this.kinds[handle] !== kind) {
      throw this.guest.trap(what, `bad handle ${handle}`, index);
    }
    return this.representations[handle] as number;
  }

  /** Removes a handle; returns what it stood for. */
  take(kind: number, handle: number, what: string, index?: number): number {
    const representation = this.get(kind, handle, what, index);
    this.kinds[handle] = 0;
    this.representations[handle] = this.free;
    this.free = handle;
    this.count--;
    return representation;
  }

  /** Destroys an object of the guest's: now, or at the end of the running call. */
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

  /** The guest drops a handle of its own. */
  drop(kind: number, handle: number, name: string): void {
    this.guest.leave(name);
    const representation = this.take(kind, handle, name);
    this.destructors[kind]?.(representation);
  }

  /** The representation of an object, which is negative when the guest has it no more. */
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
  /** Gives an object to the guest; `undo` takes it back if a later argument fails. */
  give(kind: number, representation: number, undo: () => void): number {
    const handle = this.put(kind, representation);
    this.moves.push(() => {
      this.take(kind, handle, "handle");
      undo();
    });
    return handle;
  }

  /** All arguments are lowered: the moves are final. */
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
/** The core functions by which the guest makes and drops handles of its own resources. */
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

"""##
}
