// Scalars that need more than an operator to be lifted or lowered.

import { trap } from "./guest.js";
import { expected } from "./values.js";

// #part lift-char: trap
/** Lifts a char, which must be a Unicode scalar value. */
function liftChar(
  bits,
  what,
  index,
) {
  const scalar = bits >>> 0;
  if (scalar >= 0x110000 || (scalar >= 0xd800 && scalar <= 0xdfff)) {
    throw trap(what, `${scalar} is not a char`, index);
  }
  return String.fromCodePoint(scalar);
}
// #end

// #part lower-char: guest expected
/** Lowers a string of exactly one Unicode scalar value. */
function lowerChar(
  value,
  what,
  index,
) {
  const scalar = typeof value === "string" ? value.codePointAt(0) : undefined;
  if (
    scalar === undefined || (scalar >= 0xd800 && scalar <= 0xdfff) ||
    value.length !== (scalar > 0xffff ? 2 : 1)
  ) {
    throw expected(what, "one Unicode scalar value", value, index);
  }
  return scalar;
}
// #end

// The checks that a value of the host is a number of a type. Operators throw errors of their own for some other values.

// #part check-u8: expected
function checkU8(value, what, index) {
  if (typeof value !== "number" || (value & 0xff) !== value) {
    throw expected(what, "u8", value, index);
  }
}
// #end

// #part check-u16: expected
function checkU16(value, what, index) {
  if (typeof value !== "number" || (value & 0xffff) !== value) {
    throw expected(what, "u16", value, index);
  }
}
// #end

// #part check-u32: expected
function checkU32(value, what, index) {
  if (typeof value !== "number" || value >>> 0 !== value) {
    throw expected(what, "u32", value, index);
  }
}
// #end

// #part check-s8: expected
function checkS8(value, what, index) {
  if (typeof value !== "number" || value << 24 >> 24 !== value) {
    throw expected(what, "s8", value, index);
  }
}
// #end

// #part check-s16: expected
function checkS16(value, what, index) {
  if (typeof value !== "number" || value << 16 >> 16 !== value) {
    throw expected(what, "s16", value, index);
  }
}
// #end

// #part check-s32: expected
function checkS32(value, what, index) {
  if (typeof value !== "number" || (value | 0) !== value) {
    throw expected(what, "s32", value, index);
  }
}
// #end

// #part check-f32: expected
function checkF32(value, what, index) {
  if (typeof value !== "number") throw expected(what, "f32", value, index);
}
// #end

// #part check-f64: expected
function checkF64(value, what, index) {
  if (typeof value !== "number") throw expected(what, "f64", value, index);
}
// #end

// #part lower-u64: guest expected
/** Lowers a u64: a bigint or a safe integer. */
function lowerU64(
  value,
  what,
  index,
) {
  if (typeof value === "bigint" && BigInt.asUintN(64, value) === value) {
    return value;
  }
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) {
    return BigInt(value);
  }
  throw expected(what, "u64", value, index);
}
// #end

// #part lower-s64: guest expected
/** Lowers an s64: a bigint or a safe integer. */
function lowerS64(
  value,
  what,
  index,
) {
  if (typeof value === "bigint" && BigInt.asIntN(64, value) === value) {
    return value;
  }
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    return BigInt(value);
  }
  throw expected(what, "s64", value, index);
}
// #end

// #part scratch-32
/** Four bytes for reinterpreting the bits of numbers. */
const scratchF32 = new Float32Array(1);
const scratchU32 = new Uint32Array(scratchF32.buffer);
// #end

// #part scratch-64
/** Eight bytes for reinterpreting the bits of numbers. */
const scratchF64 = new Float64Array(1);
const scratchU64 = new BigUint64Array(scratchF64.buffer);
// #end

// #part bitsOfF32: scratch-32
/** The bits of an f32. */
function bitsOfF32(value) {
  scratchF32[0] = value;
  return scratchU32[0];
}
// #end

// #part f32OfBits: scratch-32
/** The f32 with these bits. */
function f32OfBits(bits) {
  scratchU32[0] = bits;
  return scratchF32[0];
}
// #end

// #part bitsOfF64: scratch-64
/** The bits of an f64. */
function bitsOfF64(value) {
  scratchF64[0] = value;
  return scratchU64[0];
}
// #end

// #part f64OfBits: scratch-64
/** The f64 with these bits. */
function f64OfBits(bits) {
  scratchU64[0] = bits;
  return scratchF64[0];
}
// #end

// #part wide
/** The bits of a 32-bit number as a 64-bit one. V8 knows what `asUintN` returns, and then allocates no bigint. */
function wide(bits) {
  return BigInt.asUintN(64, BigInt(bits >>> 0));
}
// #end

export { bitsOfF32, bitsOfF64, f32OfBits, f64OfBits };
export { checkF32, checkF64, checkS16, checkS32, checkS8 };
export { checkU16, checkU32, checkU8 };
export { liftChar, lowerChar, lowerS64, lowerU64, wide };
