// Run with guest.wasm beside this file: node main.js
import { instantiate, WitError } from "./notebook.js";

/** The stores, by name. The guest never sees them: it has sessions. */
const stores = new Map([["notes", new Map()]]);
let isReadOnly = false;
/** What another client of the store does before the next commit. */
let meanwhile = () => {};

class Session {
  store;

  constructor(store) {
    this.store = store;
  }

  get(key) {
    return this.store.get(key);
  }

  set(key, value) {
    // What is thrown becomes the `err` of the function's `result`.
    if (isReadOnly) throw new WitError({ tag: "read-only" });
    if (key.endsWith("/")) {
      throw new WitError({ tag: "bad-key", val: "no title" });
    }
    this.store.set(key, value);
  }

  entries(prefix) {
    const keys = [...this.store.keys()].filter((key) => key.startsWith(prefix));
    return keys.sort().map((key) => ({ key, value: this.store.get(key) }));
  }

  begin() {
    return new Transaction(this.store);
  }

  [Symbol.dispose]() {
    console.log("  session ended");
  }
}

class Transaction {
  #store;
  #before;
  #changes = new Map();

  constructor(store) {
    this.#store = store;
    this.#before = new Map(store);
  }

  set(key, value) {
    this.#changes.set(key, value);
  }

  static commit(transaction) {
    meanwhile();
    const store = transaction.#store;
    const changed = [...transaction.#changes.keys()].filter((key) =>
      store.get(key) !== transaction.#before.get(key)
    );
    // The error is an object, which the guest asks for its message.
    if (changed.length > 0) throw new WitError(new Conflict(changed));
    for (const [key, value] of transaction.#changes) store.set(key, value);
    return transaction.#changes.size;
  }
}

class Conflict {
  #keys;

  constructor(keys) {
    this.#keys = keys;
  }

  message() {
    return "changed meanwhile";
  }

  keys() {
    return this.#keys;
  }

  [Symbol.dispose]() {
    console.log("  conflict dropped");
  }
}

function open(name) {
  const store = stores.get(name);
  if (store === undefined) {
    throw new WitError({ tag: "no-such-store" });
  }
  return new Session(store);
}

const { notes } = await instantiate(new URL("guest.wasm", import.meta.url), {
  "example:key-value/store": { Session, Transaction, Conflict, open },
});

/** Prints what a call returns, or why it failed. */
function show(name, call) {
  try {
    console.log(`${name}: ${call()}`);
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    console.log(`${name}: error: ${reason(error.payload)}`);
  }
}

/** An error of the WIT in words: `add` and `all` fail with a variant, `add-all` with a string. */
function reason(error) {
  if (typeof error === "string") return error;
  return error.tag === "bad-key" ? `bad-key, ${error.val}` : error.tag;
}

const note = (title, text) => ({ title, text });

function add(title, text) {
  notes.add(note(title, text));
  return "ok";
}

function all() {
  return notes.all().map(({ title, text }) => `${title} (${text})`).join(", ");
}

show("add", () => add("milk", "two bottles"));
show("add", () => add("", "a note without a title"));
show("find", () => notes.find("milk")?.text ?? "none");
show("find", () => notes.find("bread")?.text ?? "none");
show(
  "add-all",
  () => notes.addAll([note("bread", "rye"), note("tea", "mint")]),
);
show("all", all);
meanwhile = () => void stores.get("notes")?.set("note/tea", new Uint8Array());
show("add-all", () => notes.addAll([note("jam", ""), note("tea", "green")]));
isReadOnly = true;
show("add", () => add("eggs", "six"));
stores.clear();
show("all", all);
