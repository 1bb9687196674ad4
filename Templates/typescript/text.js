// Strings, and how messages describe paths and values.

import { trap } from "./guest.js";
import { allocate, checkRange, reallocate } from "./memory.js";
import { utf8Decoder, utf8Encoder } from "./platform.js";
import { expected } from "./values.js";

// #part path
/** A path with the index of its innermost list: `names[]` at 3 is `names[3]`. */
function pathOf(path, index) {
  if (index === undefined) return path;
  return path.replace(/\[](?!.*\[])/, `[${index}]`);
}
// #end

// #part describe
/** Describes a value in a message. */
function describe(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  // #part host-calls
  if (isPromise(value)) return "a promise";
  // #end
  return typeof value;
}

// #part host-calls
/** Whether a value is a promise, or an object like one. */
function isPromise(value) {
  const members = value;
  return typeof members?.then === "function";
}
// #end
// #end

// #part ascii-text
/** Decodes a short string if it is all ASCII, which is cheaper than `TextDecoder`. */
function asciiText(
  bytes,
  start,
  size,
) {
  const end = start + size;
  let text = "";
  let seen = 0;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const a = bytes[at];
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const d = bytes[at + 3];
    const e = bytes[at + 4];
    const f = bytes[at + 5];
    const g = bytes[at + 6];
    const h = bytes[at + 7];
    seen |= a | b | c | d | e | f | g | h;
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  if (at + 4 <= end) {
    const a = bytes[at];
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const d = bytes[at + 3];
    seen |= a | b | c | d;
    text += String.fromCharCode(a, b, c, d);
    at += 4;
  }
  for (; at < end; at++) {
    const unit = bytes[at];
    seen |= unit;
    text += String.fromCharCode(unit);
  }
  return seen < 0x80 ? text : undefined;
}
// #end

// #part lift-text: guest check-range decoder ascii-text
/** Lifts a string. */
function liftText(
  guest,
  address,
  length,
  what,
  index,
) {
  const start = address >>> 0;
  const size = length >>> 0;
  // Two bytes for each character, in the worst case.
  checkRange(guest, start, size, 1, size, what, index);
  const text = size <= 32 ? asciiText(guest.bytes, start, size) : undefined;
  if (text !== undefined) return text;
  try {
    return utf8Decoder.decode(guest.bytes.subarray(start, start + size));
  } catch {
    throw trap(what, "string is not valid UTF-8", index);
  }
}
// #end

// #part lower-text: guest allocate text-length expected encoder
/** Lowers a string; returns its address and leaves its size in `guest.length`. */
function lowerText(
  guest,
  text,
  what,
  index,
) {
  if (typeof text !== "string") {
    throw expected(what, "a string", text, index);
  }
  const units = text.length;
  guest.length = units;
  if (units === 0) return 1;
  const address = allocate(guest, 1, units);
  const { bytes } = guest;
  let read = 0;
  if (units > 40) {
    const target = bytes.subarray(address, address + units);
    read = utf8Encoder.encodeInto(text, target).read;
  } else {
    // A loop is cheaper than the encoder, as long as all of it is ASCII.
    for (; read < units; read++) {
      const unit = text.charCodeAt(read);
      if (unit >= 0x80) break;
      bytes[address + read] = unit;
    }
  }
  return read === units ? address : lowerWideText(guest, text, address);
}

/** Lowers a string that takes more bytes than UTF-16 code units; its block must end up exactly as large as the string. */
function lowerWideText(guest, text, small) {
  const most = text.length * 3;
  const address = reallocate(guest, small, text.length, 1, most);
  const target = guest.bytes.subarray(address, address + most);
  guest.length = utf8Encoder.encodeInto(text, target).written;
  return reallocate(guest, address, most, 1, guest.length);
}
// #end

export { describe, isPromise, liftText, lowerText, pathOf };
