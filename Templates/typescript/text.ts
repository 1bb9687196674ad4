// Strings, and how messages describe paths and values.

import { type Guest, trap } from "./guest.ts";
import { allocate, checkRange, reallocate } from "./memory.ts";
import { utf8Decoder, utf8Encoder } from "./platform.ts";
import { expected } from "./values.ts";

// #part path
/** A path with the index of its innermost list: `names[]` at 3 is `names[3]`. */
function pathOf(path: string, index: number | undefined): string {
  if (index === undefined) return path;
  return path.replace(/\[](?!.*\[])/, `[${index}]`);
}
// #end

// #part describe
/** Describes a value in a message. */
function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  // #part host-calls
  if (isPromise(value)) return "a promise";
  // #end
  return typeof value;
}

// #part host-calls
/** Whether a value is a promise, or an object like one. */
function isPromise(value: unknown): boolean {
  const members = value as { readonly then?: unknown } | null | undefined;
  return typeof members?.then === "function";
}
// #end
// #end

// #part ascii-text
/** Decodes a short string if it is all ASCII, which is cheaper than `TextDecoder`. */
function asciiText(
  bytes: Uint8Array,
  start: number,
  size: number,
): string | undefined {
  const end = start + size;
  let text = "";
  let seen = 0;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    const c = bytes[at + 2] as number;
    const d = bytes[at + 3] as number;
    const e = bytes[at + 4] as number;
    const f = bytes[at + 5] as number;
    const g = bytes[at + 6] as number;
    const h = bytes[at + 7] as number;
    seen |= a | b | c | d | e | f | g | h;
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  if (at + 4 <= end) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    const c = bytes[at + 2] as number;
    const d = bytes[at + 3] as number;
    seen |= a | b | c | d;
    text += String.fromCharCode(a, b, c, d);
    at += 4;
  }
  for (; at < end; at++) {
    const unit = bytes[at] as number;
    seen |= unit;
    text += String.fromCharCode(unit);
  }
  return seen < 0x80 ? text : undefined;
}
// #end

// #part lift-text: guest check-range decoder ascii-text
/** Lifts a string. */
function liftText(
  guest: Guest,
  address: number,
  length: number,
  what: string,
  index?: number,
): string {
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
  guest: Guest,
  text: string,
  what: string,
  index?: number,
): number {
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
function lowerWideText(guest: Guest, text: string, small: number): number {
  const most = text.length * 3;
  const address = reallocate(guest, small, text.length, 1, most);
  const target = guest.bytes.subarray(address, address + most);
  guest.length = utf8Encoder.encodeInto(text, target).written;
  return reallocate(guest, address, most, 1, guest.length);
}
// #end

export { describe, isPromise, liftText, lowerText, pathOf };
