// The guest's memory, whose views end when it grows.

import { confine, Failure, resume, trap } from "./guest.js";

import { Wasm } from "./platform.js";
import { tagOf } from "./source.js";

// #part memory: guest
/** Renews the views if the memory has grown; must precede every access after guest code ran. */
function attach(guest) {
  return guest.bytes.byteLength === 0 ? renewViews(guest) : guest.bytes;
}

function renewViews(guest) {
  const buffer = guest.memory?.buffer ?? new ArrayBuffer(0);
  guest.view = new DataView(buffer);
  guest.bytes = new Uint8Array(buffer);
  // #part number-views
  guest.numberViews = [];
  // #end
  return guest.bytes;
}
// #end

// #part check-bounds: memory trap
/** Checks that an area is in bounds and aligned. */
function checkBounds(
  guest,
  address,
  size,
  alignment,
  what,
  index,
) {
  const offset = address & (alignment - 1);
  if (offset === 0 && address + size <= attach(guest).length) return;
  const problem = offset ? "misaligned pointer" : "out of bounds";
  throw trap(what, problem, index);
}
// #end

// #part check-area: check-bounds
/** Checks the area of a result or of parameters. */
function checkArea(
  guest,
  address,
  size,
  alignment,
  what,
) {
  checkBounds(guest, address, size, alignment, what);
  // What precedes was passed by other calls.
  guest.lifted = 0;
}
// #end

// #part check-range: check-bounds limits
/** What the host needs for a list, a map or a string besides the elements; an estimate. */
const HEADER = 256;

/** Checks the area and the limits of a string or list that the guest passes, which takes `excess` more bytes in the host. */
function checkRange(
  guest,
  address,
  size,
  alignment,
  excess,
  what,
  index,
) {
  checkBounds(guest, address, size, alignment, what, index);
  const { valueBytes, callBytes } = guest.limits;
  guest.lifted += size + excess + HEADER;
  if (size <= valueBytes && guest.lifted <= callBytes) return;
  const problem = size > valueBytes
    ? "longer than limits.valueBytes"
    : "more than limits.callBytes";
  throw trap(what, problem, index);
}
// #end

// #part allocate: memory confined core-function
/** Allocates a block with the guest's allocator. */
function allocate(guest, alignment, size) {
  return reallocate(guest, 0, 0, alignment, size);
}

function reallocate(
  guest,
  old,
  oldSize,
  alignment,
  size,
) {
  const state = confine(guest);
  const address = guest.allocator(old, oldSize, alignment, size) >>> 0;
  resume(guest, state);
  if (address & (alignment - 1) || address + size > attach(guest).length) {
    throw trap("", "the allocator returned a bad pointer");
  }
  return address;
}
// #end

// #part allocate-list: allocate text-length
/** Allocates a block for the elements of a list; sets `length` to their number. */
function allocateList(
  guest,
  count,
  size,
  alignment,
  what,
  index,
) {
  if (count * size > 0xffffffff) {
    const problem = `${count} elements are too many`;
    throw new Failure(RangeError, what, problem, index);
  }
  guest.length = count;
  return count === 0 ? alignment : allocate(guest, alignment, count * size);
}
// #end

// #part bad-case: trap
/** The trap for a discriminant that the type doesn't have. */
function badCase(what, discriminant, index) {
  return trap(what, `bad discriminant ${discriminant >>> 0}`, index);
}
// #end

// #part number-views: memory number-kinds
/** The memory as a typed array of this kind. */
function numberView(guest, kind) {
  const bytes = attach(guest);
  const known = guest.numberViews[kind.index];
  if (known !== undefined) return known;
  // This rounds down.
  const length = bytes.length / kind.size;
  const view = new kind.View(bytes.buffer, 0, length);
  guest.numberViews[kind.index] = view;
  return view;
}
// #end

// #part load-u8: memory
function loadU8(guest, address) {
  return guest.view.getUint8(address);
}
// #end

// #part store-u8: memory
function storeU8(guest, address, value) {
  guest.view.setUint8(address, value);
}
// #end

// #part load-u16: memory
function loadU16(guest, address) {
  return guest.view.getUint16(address, true);
}
// #end

// #part store-u16: memory
function storeU16(guest, address, value) {
  guest.view.setUint16(address, value, true);
}
// #end

// #part load-u32: memory
function loadU32(guest, address) {
  return guest.view.getUint32(address, true);
}
// #end

// #part store-u32: memory
function storeU32(guest, address, value) {
  guest.view.setUint32(address, value, true);
}
// #end

// #part load-u64: memory
function loadU64(guest, address) {
  return guest.view.getBigUint64(address, true);
}
// #end

// #part store-u64: memory
function storeU64(guest, address, value) {
  guest.view.setBigUint64(address, value, true);
}
// #end

// #part load-s8: memory
function loadS8(guest, address) {
  return guest.view.getInt8(address);
}
// #end

// #part store-s8: memory
function storeS8(guest, address, value) {
  guest.view.setInt8(address, value);
}
// #end

// #part load-s16: memory
function loadS16(guest, address) {
  return guest.view.getInt16(address, true);
}
// #end

// #part store-s16: memory
function storeS16(guest, address, value) {
  guest.view.setInt16(address, value, true);
}
// #end

// #part load-s32: memory
function loadS32(guest, address) {
  return guest.view.getInt32(address, true);
}
// #end

// #part store-s32: memory
function storeS32(guest, address, value) {
  guest.view.setInt32(address, value, true);
}
// #end

// #part load-s64: memory
function loadS64(guest, address) {
  return guest.view.getBigInt64(address, true);
}
// #end

// #part store-s64: memory
function storeS64(guest, address, value) {
  guest.view.setBigInt64(address, value, true);
}
// #end

// #part load-f32: memory
function loadF32(guest, address) {
  return guest.view.getFloat32(address, true);
}
// #end

// #part store-f32: memory
function storeF32(guest, address, value) {
  guest.view.setFloat32(address, value, true);
}
// #end

// #part load-f64: memory
function loadF64(guest, address) {
  return guest.view.getFloat64(address, true);
}
// #end

// #part store-f64: memory
function storeF64(guest, address, value) {
  guest.view.setFloat64(address, value, true);
}
// #end

// #part link
/** The memory that the module imports, which is made if the options have only its size. */
function importMemory(guest, extra, item) {
  const given = extra ?? guest.options.memory;
  if (!given) guest.problems.add(`${item}: pass options.memory`);
  const memory = given ?? { buffer: null };
  guest.memory = "buffer" in memory ? memory : new Wasm.Memory(memory);
  // #part memory
  refuseShared(guest, item);
  // #end
  return guest.memory;
}
// #end

// #part memory
function refuseShared({ memory, problems }, item) {
  if (tagOf(memory?.buffer) !== "SharedArrayBuffer") return;
  problems.add(`${item}, which is shared: build it without threads`);
}
// #end

export { allocate, allocateList, attach, badCase, checkArea, checkRange };
export { importMemory, loadU32, numberView, reallocate, refuseShared };
export { loadF32, loadF64, loadS16, loadS32, loadS64, loadS8, loadU16 };
export { loadU64, loadU8, storeF32, storeF64, storeS16, storeS32, storeS64 };
export { storeS8, storeU16, storeU32, storeU64, storeU8 };
