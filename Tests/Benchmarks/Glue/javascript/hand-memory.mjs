// The memory of the guest, with the texts in it.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Below this number of bytes, a loop is faster than the encoder and the decoder. */
const SHORT = 32;

export class HandMemory {
  bytes = new Uint8Array(0);
  doubles = new Float64Array(0);
  view = new DataView(new ArrayBuffer(0));
  /** The length of the text or list that was put or found last. */
  length = 0;
  /** Whether the allocator or a function that frees a result is running, which must not call the host. */
  isConfined = false;
  #memory;
  #allocator;

  use({ memory, cabi_realloc }) {
    this.#memory = memory;
    this.#allocator = cabi_realloc;
  }

  /** Renews the views if the memory has grown. */
  current() {
    if (this.bytes.byteLength === 0) {
      const { buffer } = this.#memory;
      this.bytes = new Uint8Array(buffer);
      this.doubles = new Float64Array(buffer);
      this.view = new DataView(buffer);
    }
    return this.bytes;
  }

  allocate(size, alignment) {
    return this.#reallocate(0, 0, alignment, size);
  }

  #reallocate(old, oldSize, alignment, size) {
    this.isConfined = true;
    const address = this.#allocator(old, oldSize, alignment, size) >>> 0;
    this.isConfined = false;
    this.check(address, size, alignment);
    return address;
  }

  /** Calls a function that frees a result. */
  confined(free, area) {
    this.isConfined = true;
    free(area);
    this.isConfined = false;
  }

  check(address, size, alignment) {
    const isAligned = (address & (alignment - 1)) === 0;
    if (!isAligned || address + size > this.current().length) {
      throw new Error("bad address");
    }
  }

  /** Copies a text into the guest; returns its address. */
  putText(text) {
    const units = text.length;
    const address = this.allocate(units, 1);
    this.length = units;
    if (units < SHORT) {
      const bytes = this.bytes;
      for (let at = 0; at < units; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 127) return this.#putWideText(text, address);
        bytes[address + at] = unit;
      }
      return address;
    }
    const target = this.bytes.subarray(address, address + units);
    const { read } = encoder.encodeInto(text, target);
    return read === units ? address : this.#putWideText(text, address);
  }

  /** A text that isn't ASCII needs a larger block, which must be as large as the text in the end. */
  #putWideText(text, small) {
    const units = text.length;
    const address = this.#reallocate(small, units, 1, units * 3);
    const target = this.current().subarray(address, address + units * 3);
    this.length = encoder.encodeInto(text, target).written;
    return this.#reallocate(address, units * 3, 1, this.length);
  }

  /** Copies a text into the guest, and stores its address and length. */
  storeText(text, at) {
    const address = this.putText(text);
    this.current();
    this.view.setUint32(at, address, true);
    this.view.setUint32(at + 4, this.length, true);
  }

  /** The text whose address and length are stored here. */
  text(at) {
    this.current();
    return this.textOf(
      this.view.getUint32(at, true),
      this.view.getUint32(at + 4, true),
    );
  }

  textOf(start, size) {
    const bytes = this.current();
    const end = start + size;
    if (end > bytes.length) throw new Error("bad range");
    if (size < SHORT) {
      let text = "";
      let all = 0;
      let index = start;
      for (; index + 4 <= end; index += 4) {
        const a = bytes[index];
        const b = bytes[index + 1];
        const c = bytes[index + 2];
        const d = bytes[index + 3];
        all |= a | b | c | d;
        text += String.fromCharCode(a, b, c, d);
      }
      for (; index < end; index++) {
        all |= bytes[index];
        text += String.fromCharCode(bytes[index]);
      }
      if (all < 128) return text;
    }
    return decoder.decode(bytes.subarray(start, end));
  }

  /** The address of the list whose address and length are stored here; sets `length`. */
  list(at, size, alignment) {
    this.check(at, 8, 4);
    const address = this.view.getUint32(at, true);
    this.length = this.view.getUint32(at + 4, true);
    this.check(address, this.length * size, alignment);
    return address;
  }
}
