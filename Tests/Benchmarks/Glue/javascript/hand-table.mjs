/** The objects that the guest has handles to. */
export class HandTable {
  #entries = [undefined];
  #free = [];

  put(entry) {
    const handle = this.#free.length === 0
      ? this.#entries.length
      : this.#free.pop();
    this.#entries[handle] = entry;
    return handle;
  }

  get(handle) {
    const entry = this.#entries[handle];
    if (entry === undefined) throw new Error("bad handle");
    return entry;
  }

  take(handle) {
    const entry = this.get(handle);
    this.#entries[handle] = undefined;
    this.#free.push(handle);
    return entry;
  }
}
