// Lists of numbers that stay in the guest's memory: views for the time of a call, leased results, and reserved areas.

import { control } from "./control.ts";
import { DEAD, enter, exit, failed, type Guest, IDLE } from "./guest.ts";
import { later, type PostReturn, release, run } from "./guest.ts";
import type { Control } from "./link.ts";
import { attach, checkRange } from "./memory.ts";
import type { NumberKind, NumberView } from "./numbers.ts";
import { disposeKey, platform } from "./platform.ts";

// #public lease
/** A list of numbers that the guest keeps in its memory until the lease is disposed of. */
export interface Lease<View> extends Disposable {
  /**
   * A view of the numbers, only for reading. A view ends when the memory grows, so get it again after a call of the guest.
   *
   * @throws {Error} after the lease is disposed of
   */
  readonly value: View;
}
// #end

// #part check-list-view: guest number-kinds check-range
/** Checks a list of numbers that is used where it is. */
function checkNumbers(
  guest: Guest,
  kind: NumberKind,
  address: number,
  count: number,
  what: string,
): void {
  checkRange(guest, address, count * kind.size, kind.size, 0, what);
}

/** A view of a list of numbers that was checked, or a copy to detach at the end of the view. */
function viewOf<View extends NumberView>(
  guest: Guest,
  kind: NumberKind<View>,
  address: number,
  count: number,
  copies: ArrayBuffer[] | undefined,
): View {
  const buffer = attach(guest).buffer as ArrayBuffer;
  const view = new kind.View(buffer, address, count);
  if (copies === undefined) return view;
  const copy = view.slice() as View;
  copies.push(copy.buffer as ArrayBuffer);
  return copy;
}

/** Detaches copies, so that whoever still uses one finds it empty. */
function detach(copies: ArrayBuffer[]): void {
  for (const copy of copies.splice(0)) {
    platform.structuredClone(copy, { transfer: [copy] });
  }
}
// #end

// #part borrow-numbers: check-list-view
/** A view of a list of numbers, which ends when the host function returns. */
function borrowNumbers<View extends NumberView>(
  guest: Guest,
  kind: NumberKind<View>,
  address: number,
  length: number,
  what: string,
): View {
  const start = address >>> 0;
  const count = length >>> 0;
  checkNumbers(guest, kind, start, count, what);
  return viewOf(guest, kind, start, count, guest.copies);
}

/** Ends the views that a host function got; without `checkViews` nothing has to be done. */
function endViews(guest: Guest): void {
  if (guest.copies !== undefined) detach(guest.copies);
}
// #end

// #part lease: check-list-view late post-return dispose-key
/** A result that is a list of numbers, which the guest frees when the lease is disposed of. */
class NumbersLease<View extends NumberView> implements Lease<View> {
  readonly #guest: Guest;
  readonly #kind: NumberKind<View>;
  readonly #address: number;
  readonly #count: number;
  readonly #area: number;
  readonly #offset: number;
  readonly #release: PostReturn;
  readonly #name: string;
  #copies: ArrayBuffer[] | undefined;
  #isDisposed = false;

  /**
   * @param area where the guest returned the result
   * @param offset the place of the address in the area; the length is next to it
   * @param release the post-return function
   */
  constructor(
    guest: Guest,
    kind: NumberKind<View>,
    address: number,
    count: number,
    what: string,
    area: number,
    offset: number,
    release: PostReturn,
  ) {
    checkNumbers(guest, kind, address, count, what);
    this.#guest = guest;
    this.#kind = kind;
    this.#address = address;
    this.#count = count;
    this.#area = area;
    this.#offset = offset;
    this.#release = release;
    this.#name = guest.where;
    this.#copies = guest.copies && [];
  }

  get value(): View {
    if (this.#isDisposed) {
      throw new Error(`${this.#name}: the lease is disposed`);
    }
    const [guest, kind, copies] = [this.#guest, this.#kind, this.#copies];
    const view = viewOf(guest, kind, this.#address, this.#count, copies);
    if (copies) guest.leased.set(copies, guest.bytes.buffer as ArrayBuffer);
    return view;
  }

  [disposeKey](): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    if (this.#copies !== undefined) {
      this.#guest.leased.delete(this.#copies);
      detach(this.#copies);
    }
    if (this.#release !== undefined) this.#free(this.#release);
  }

  /** Lets the guest free the list: now, or at the end of the current call. */
  #free(postReturn: PostReturn): void {
    const guest = this.#guest;
    if (guest.state === DEAD) return;
    if (guest.state !== IDLE) {
      later(guest, () => this.#free(postReturn));
      return;
    }
    enter(guest, this.#name);
    try {
      // Results of later calls may have been in the same area, from which the guest reads what to free. The case is `ok`.
      attach(guest);
      const place = this.#area + this.#offset;
      guest.view.setUint8(this.#area, 0);
      guest.view.setUint32(place, this.#address, true);
      guest.view.setUint32(place + 4, this.#count, true);
      run(guest);
      release(guest, postReturn, this.#area);
      exit(guest);
    } catch (error) {
      throw failed(guest, error);
    }
  }
}

/** Ends copies of leases after a call in which the memory grew, as their views would have ended. */
function endOldCopies({ leased, memory }: Guest): void {
  for (const [copies, buffer] of leased) {
    if (buffer !== memory?.buffer) detach(copies);
  }
}

/** A lease of a result. */
function leaseNumbers<View extends NumberView>(
  guest: Guest,
  kind: NumberKind<View>,
  address: number,
  count: number,
  what: string,
  area: number,
  offset: number,
  postReturn: PostReturn,
): Lease<View> {
  return new NumbersLease(
    guest,
    kind,
    address,
    count,
    what,
    area,
    offset,
    postReturn,
  );
}
// #end

// #part region: control
/**
 * Shows an area that a guest reserves for the host, and of which its exports tell the address.
 *
 * A view ends when the memory grows, so get it again after a call of the guest.
 *
 * @param length the number of elements
 * @param kind a class of views: `Float32Array`, for example, or `DataView`
 * @throws {RangeError} if the area isn't in the guest's memory, or isn't aligned
 */
export function region<View>(
  world: { readonly [control]: Control },
  address: number,
  length: number,
  kind: {
    readonly name: string;
    readonly BYTES_PER_ELEMENT?: number;
    new (buffer: ArrayBuffer, address: number, length: number): View;
  },
): View {
  const memory = world[control].memory as { readonly buffer: ArrayBuffer };
  const size = kind.BYTES_PER_ELEMENT ?? 1;
  const isInside = address >= 0 && length >= 0 &&
    address + length * size <= memory.buffer.byteLength;
  if (isInside && address % size === 0) {
    return new kind(memory.buffer, address, length);
  }
  const problem = isInside ? "misaligned" : "out of bounds";
  throw new RangeError(
    `region: ${kind.name} of length ${length} at ${address}: ${problem}`,
  );
}
// #end

export { borrowNumbers, endOldCopies, endViews, leaseNumbers, NumbersLease };
