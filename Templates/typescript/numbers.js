// Lists of numbers, which are typed arrays and are copied as a whole.

import { allocateList, checkRange, numberView } from "./memory.js";
import { pathOf } from "./text.js";
import { expected, range } from "./values.js";

// #part lift-numbers: guest number-kinds number-views check-range
/** Lifts a list of numbers as a copy. */
function liftNumbers(
  guest,
  kind,
  address,
  length,
  what,
  index,
) {
  const start = address >>> 0;
  const count = length >>> 0;
  checkRange(guest, start, count * kind.size, kind.size, 0, what, index);
  const first = start / kind.size;
  return numberView(guest, kind).slice(first, first + count);
}
// #end

// #part lower-numbers: guest number-kinds number-views allocate-list expected range path
/** Lowers a list of numbers; returns its address and leaves its length in `guest.length`. */
function lowerNumbers(
  guest,
  kind,
  numbers,
  what,
  index,
) {
  const source = numbersOf(kind, numbers, what, index);
  const { byteOffset, length } = source;
  const size = kind.size;
  const address = allocateList(guest, length, size, size, what, index);
  if (length === 0) return address;
  // Numbers that were in the guest's memory when it grew are in the new buffer.
  const kept = source.length === length
    ? source
    : new kind.View(guest.bytes.buffer, byteOffset, length);
  numberView(guest, kind).set(kept, address / size);
  return address;
}

/** The numbers as a typed array of this kind. */
function numbersOf(
  kind,
  numbers,
  what,
  index,
) {
  if (numbers instanceof kind.View) return numbers;
  // #part lower-bytes
  if (kind.name === "u8" && numbers instanceof ArrayBuffer) {
    return new Uint8Array(numbers);
  }
  if (kind.name === "u8" && numbers instanceof DataView) {
    const { buffer, byteOffset, byteLength } = numbers;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  // #end
  const isList = Array.isArray(numbers) || ArrayBuffer.isView(numbers);
  if (!isList || numbers instanceof DataView) {
    throw expected(what, kind.View.name, numbers, index);
  }
  const length = numbers.length;
  const converted = new kind.View(new ArrayBuffer(length * kind.size));
  for (let at = 0; at < length; at++) {
    const number = kind.convert(numbers[at]);
    if (number === undefined) {
      throw range(`${pathOf(what, index)}[]`, kind.name, numbers[at], at);
    }
    converted[at] = number;
  }
  return converted;
}
// #end

// #part load-numbers: guest number-kinds number-views
/** Loads a list of fixed length. */
function loadNumbers(
  guest,
  kind,
  address,
  count,
) {
  const first = address / kind.size;
  const view = numberView(guest, kind).subarray(first, first + count);
  return Array.from(view);
}
// #end

// #part store-numbers: guest number-kinds number-views range path
/** Stores a list of fixed length. */
function storeNumbers(
  guest,
  kind,
  numbers,
  address,
  what,
  index,
) {
  const view = numberView(guest, kind);
  const first = address / kind.size;
  for (let at = 0; at < numbers.length; at++) {
    const number = kind.convert(numbers[at]);
    if (number === undefined) {
      throw range(`${pathOf(what, index)}[]`, kind.name, numbers[at], at);
    }
    view[first + at] = number;
  }
}
// #end

// #part integer
/** The value if it is an integer in a range. */
function integer(
  value,
  least,
  most,
) {
  if (typeof value !== "number" || !Number.isInteger(value)) return undefined;
  return value >= least && value <= most ? value : undefined;
}
// #end

// #part big-integer
/** The value as a bigint, if it is a bigint or a safe integer. */
function bigInteger(value) {
  if (typeof value === "bigint") return value;
  return Number.isSafeInteger(value) ? BigInt(value) : undefined;
}
// #end

// #part numbers-s8: number-kinds integer
const s8Numbers = {
  index: 0,
  name: "s8",
  size: 1,
  View: Int8Array,
  convert(value) {
    return integer(value, -128, 127);
  },
};
// #end

// #part numbers-u8: number-kinds integer
const u8Numbers = {
  index: 1,
  name: "u8",
  size: 1,
  View: Uint8Array,
  convert(value) {
    return integer(value, 0, 255);
  },
};
// #end

// #part numbers-s16: number-kinds integer
const s16Numbers = {
  index: 2,
  name: "s16",
  size: 2,
  View: Int16Array,
  convert(value) {
    return integer(value, -32768, 32767);
  },
};
// #end

// #part numbers-u16: number-kinds integer
const u16Numbers = {
  index: 3,
  name: "u16",
  size: 2,
  View: Uint16Array,
  convert(value) {
    return integer(value, 0, 65535);
  },
};
// #end

// #part numbers-s32: number-kinds integer
const s32Numbers = {
  index: 4,
  name: "s32",
  size: 4,
  View: Int32Array,
  convert(value) {
    return integer(value, -2147483648, 2147483647);
  },
};
// #end

// #part numbers-u32: number-kinds integer
const u32Numbers = {
  index: 5,
  name: "u32",
  size: 4,
  View: Uint32Array,
  convert(value) {
    return integer(value, 0, 4294967295);
  },
};
// #end

// #part numbers-s64: number-kinds big-integer
const s64Numbers = {
  index: 6,
  name: "s64",
  size: 8,
  View: BigInt64Array,
  convert(value) {
    const big = bigInteger(value);
    return big !== undefined && BigInt.asIntN(64, big) === big
      ? big
      : undefined;
  },
};
// #end

// #part numbers-u64: number-kinds big-integer
const u64Numbers = {
  index: 7,
  name: "u64",
  size: 8,
  View: BigUint64Array,
  convert(value) {
    const big = bigInteger(value);
    return big !== undefined && BigInt.asUintN(64, big) === big
      ? big
      : undefined;
  },
};
// #end

// #part numbers-f32: number-kinds
const f32Numbers = {
  index: 8,
  name: "f32",
  size: 4,
  View: Float32Array,
  convert(value) {
    return typeof value === "number" ? value : undefined;
  },
};
// #end

// #part numbers-f64: number-kinds
const f64Numbers = {
  index: 9,
  name: "f64",
  size: 8,
  View: Float64Array,
  convert(value) {
    return typeof value === "number" ? value : undefined;
  },
};
// #end

export { liftNumbers, loadNumbers, lowerNumbers, storeNumbers };
export { s16Numbers, s32Numbers, s8Numbers, u16Numbers, u8Numbers };
export { f32Numbers, f64Numbers, s64Numbers, u32Numbers, u64Numbers };
