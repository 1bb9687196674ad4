// Lists of numbers, which are typed arrays and are copied as a whole.

import type { Guest } from "./guest.ts";
import { allocateList, checkRange, numberView } from "./memory.ts";
import { tagOf } from "./source.ts";
import { pathOf } from "./text.ts";
import { expected } from "./values.ts";

// #types number-kinds
/** A typed array. */
type NumberView =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** How lists of one number type are lifted and lowered. */
interface NumberKind<View extends NumberView = NumberView> {
  /** Its index among the cached views of the memory. */
  readonly index: number;
  /** The WIT type of the elements. */
  readonly name: string;
  /** The size of an element in bytes. */
  readonly size: number;
  readonly View: {
    new (length: number): View;
    new (buffer: ArrayBuffer, start?: number, length?: number): View;
  };
}
// #end

// #part lift-numbers: guest number-kinds number-views check-range
/** Lifts a list of numbers as a copy. */
function liftNumbers<View extends NumberView>(
  guest: Guest,
  kind: NumberKind<View>,
  address: number,
  length: number,
  what: string,
  index?: number,
): View {
  const start = address >>> 0;
  const count = length >>> 0;
  const { size } = kind;
  checkRange(guest, start, count * size, size, 0, what, index);
  const first = start / size;
  return numberView(guest, kind).slice(first, first + count) as View;
}
// #end

// #part lower-numbers: guest number-kinds number-views allocate-list set-numbers
/** Lowers a list of numbers; returns its address and leaves its length in `guest.length`. */
function lowerNumbers(
  guest: Guest,
  kind: NumberKind,
  numbers: NumberView | ArrayBuffer | DataView,
  what: string,
  index?: number,
): number {
  const source = numbersOf(kind, numbers, what, index);
  const { byteOffset, length } = source;
  const size = kind.size;
  const address = allocateList(guest, length, size, size, what, index);
  if (length === 0) return address;
  // Numbers that were in the guest's memory when it grew are in the new buffer.
  const kept = source.length === length
    ? source
    : new kind.View(guest.bytes.buffer as ArrayBuffer, byteOffset, length);
  numberView(guest, kind).set(kept as never, address / size);
  return address;
}

/** The numbers as a typed array of this kind. */
function numbersOf(
  kind: NumberKind,
  given: unknown,
  what: string,
  index?: number,
): NumberView {
  if (given instanceof kind.View) return given;
  // #part lower-bytes
  const bytes = kind.name === "u8" && bytesOf(given);
  if (bytes) return bytes;
  // #end
  const isView = ArrayBuffer.isView(given) && "length" in given;
  if (!isView && !Array.isArray(given)) {
    throw expected(what, kind.View.name, given, index);
  }
  const values = given as ArrayLike<unknown>;
  const own = new kind.View(values.length);
  setNumbers(own, 0, values, kind, what, index);
  return own;
}

// #part lower-bytes
/** The bytes of a buffer or data view of any realm. */
function bytesOf(given: unknown): Uint8Array | undefined {
  const tag = tagOf(given);
  if (tag === "ArrayBuffer") return new Uint8Array(given as ArrayBuffer);
  if (tag !== "DataView") return undefined;
  const { buffer, byteOffset, byteLength } = given as DataView;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
// #end
// #end

// #part set-numbers: number-kinds expected path
/** Sets elements of a list; throws if the type can't represent one. */
function setNumbers(
  list: NumberView,
  first: number,
  values: ArrayLike<unknown>,
  kind: NumberKind,
  what: string,
  index?: number,
): void {
  for (let at = 0; at < values.length; at++) {
    const place = first + at;
    const value = values[at];
    // #part big-numbers
    if (typeof list[place] === "bigint" && Number.isSafeInteger(value)) {
      const big = BigInt(value as number);
      list[place] = big;
      if (list[place] === big) continue;
    }
    // #end
    if (typeof list[place] === typeof value) {
      list[place] = value as never;
      if (list[place] === value || kind.name[0] === "f") continue;
    }
    throw expected(`${pathOf(what, index)}[]`, kind.name, values[at], at);
  }
}
// #end

// #part load-numbers: guest number-kinds number-views
/** Loads a list of fixed length. */
function loadNumbers<View extends NumberView>(
  guest: Guest,
  kind: NumberKind<View>,
  address: number,
  count: number,
): unknown {
  const first = address / kind.size;
  const view = numberView(guest, kind).subarray(first, first + count);
  return Array.from<unknown>(view as Iterable<unknown>);
}
// #end

// #part store-numbers: guest number-views set-numbers
/** Stores a list of fixed length. */
function storeNumbers(
  guest: Guest,
  kind: NumberKind,
  numbers: readonly unknown[],
  address: number,
  what: string,
  index?: number,
): void {
  const first = address / kind.size;
  setNumbers(numberView(guest, kind), first, numbers, kind, what, index);
}
// #end

// #part numbers-s8: number-kinds
const s8Numbers: NumberKind<ReturnType<Int8Array["slice"]>> = {
  index: 0,
  name: "s8",
  size: 1,
  View: Int8Array,
};
// #end

// #part numbers-u8: number-kinds
const u8Numbers: NumberKind<ReturnType<Uint8Array["slice"]>> = {
  index: 1,
  name: "u8",
  size: 1,
  View: Uint8Array,
};
// #end

// #part numbers-s16: number-kinds
const s16Numbers: NumberKind<ReturnType<Int16Array["slice"]>> = {
  index: 2,
  name: "s16",
  size: 2,
  View: Int16Array,
};
// #end

// #part numbers-u16: number-kinds
const u16Numbers: NumberKind<ReturnType<Uint16Array["slice"]>> = {
  index: 3,
  name: "u16",
  size: 2,
  View: Uint16Array,
};
// #end

// #part numbers-s32: number-kinds
const s32Numbers: NumberKind<ReturnType<Int32Array["slice"]>> = {
  index: 4,
  name: "s32",
  size: 4,
  View: Int32Array,
};
// #end

// #part numbers-u32: number-kinds
const u32Numbers: NumberKind<ReturnType<Uint32Array["slice"]>> = {
  index: 5,
  name: "u32",
  size: 4,
  View: Uint32Array,
};
// #end

// #part numbers-s64: number-kinds big-numbers
const s64Numbers: NumberKind<ReturnType<BigInt64Array["slice"]>> = {
  index: 6,
  name: "s64",
  size: 8,
  View: BigInt64Array,
};
// #end

// #part numbers-u64: number-kinds big-numbers
const u64Numbers: NumberKind<ReturnType<BigUint64Array["slice"]>> = {
  index: 7,
  name: "u64",
  size: 8,
  View: BigUint64Array,
};
// #end

// #part numbers-f32: number-kinds
const f32Numbers: NumberKind<ReturnType<Float32Array["slice"]>> = {
  index: 8,
  name: "f32",
  size: 4,
  View: Float32Array,
};
// #end

// #part numbers-f64: number-kinds
const f64Numbers: NumberKind<ReturnType<Float64Array["slice"]>> = {
  index: 9,
  name: "f64",
  size: 8,
  View: Float64Array,
};
// #end

export { liftNumbers, loadNumbers, lowerNumbers, storeNumbers };
export { s16Numbers, s32Numbers, s8Numbers, u16Numbers, u8Numbers };
export { f32Numbers, f64Numbers, s64Numbers, u32Numbers, u64Numbers };
export type { NumberKind, NumberView };
