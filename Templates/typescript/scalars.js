// Scalars that need more than an operator to be lifted or lowered.

import { trap } from "./guest.js";
import { expected, range } from "./values.js";

// #part lift-char: guest
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

// #part lower-u64: guest range
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
  throw range(what, "u64", value, index);
}
// #end

// #part lower-s64: guest range
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
  throw range(what, "s64", value, index);
}
// #end

// #part scratch
/** Eight bytes for reinterpreting the bits of numbers. */
const scratch = new DataView(new ArrayBuffer(8));
// #end

// #part bitsOfF32: scratch
/** The bits of an f32. */
function bitsOfF32(value) {
  scratch.setFloat32(0, value);
  return scratch.getUint32(0);
}
// #end

// #part f32OfBits: scratch
/** The f32 with these bits. */
function f32OfBits(bits) {
  scratch.setUint32(0, bits >>> 0);
  return scratch.getFloat32(0);
}
// #end

// #part bitsOfF64: scratch
/** The bits of an f64. */
function bitsOfF64(value) {
  scratch.setFloat64(0, value);
  return scratch.getBigUint64(0);
}
// #end

// #part f64OfBits: scratch
/** The f64 with these bits. */
function f64OfBits(bits) {
  scratch.setBigUint64(0, BigInt.asUintN(64, bits));
  return scratch.getFloat64(0);
}
// #end

export { bitsOfF32, bitsOfF64, f32OfBits, f64OfBits };
export { liftChar, lowerChar, lowerS64, lowerU64 };
