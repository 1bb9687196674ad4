export const COUNTER = 1;
export const ITEM = 2;

/** The handles of the guest: to its own counters, and to the host's items. */
export class HandTable {
  #kinds = [0];
  #entries = [undefined];
  #free = [];

  put(kind, entry) {
    const isFull = this.#free.length === 0;
    const handle = isFull ? this.#kinds.length : this.#free.pop();
    this.#kinds[handle] = kind;
    this.#entries[handle] = entry;
    return handle;
  }

  get(kind, handle) {
    if (this.#kinds[handle] !== kind) throw new Error("bad handle");
    return this.#entries[handle];
  }

  take(kind, handle) {
    const entry = this.get(kind, handle);
    this.#kinds[handle] = 0;
    this.#entries[handle] = undefined;
    this.#free.push(handle);
    return entry;
  }
}
