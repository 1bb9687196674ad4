// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { instantiate, type Notes, type Store, WitError } from "./notebook.ts";

/** The stores, by name. The guest never sees them: it has sessions. */
const stores = new Map([["notes", new Map<string, Uint8Array>()]]);
let isReadOnly = false;
/** What another client of the store does before the next commit. */
let meanwhile = () => {};

class Session implements Store.Session {
  readonly store: Map<string, Uint8Array>;

  constructor(store: Map<string, Uint8Array>) {
    this.store = store;
  }

  get(key: string): Uint8Array | undefined {
    return this.store.get(key);
  }

  set(key: string, value: Uint8Array): void {
    // What is thrown becomes the `err` of the function's `result`.
    if (isReadOnly) throw new WitError<Store.Error>({ tag: "read-only" });
    if (key.endsWith("/")) {
      throw new WitError<Store.Error>({ tag: "bad-key", val: "no title" });
    }
    this.store.set(key, value);
  }

  entries(prefix: string): Store.Entry[] {
    const keys = [...this.store.keys()].filter((key) => key.startsWith(prefix));
    return keys.sort().map((key) => ({ key, value: this.store.get(key)! }));
  }

  begin(): Transaction {
    return new Transaction(this.store);
  }

  [Symbol.dispose](): void {
    console.log("  session ended");
  }
}

class Transaction implements Store.Transaction {
  readonly #store: Map<string, Uint8Array>;
  readonly #before: Map<string, Uint8Array>;
  readonly #changes = new Map<string, Uint8Array>();

  constructor(store: Map<string, Uint8Array>) {
    this.#store = store;
    this.#before = new Map(store);
  }

  set(key: string, value: Uint8Array): void {
    this.#changes.set(key, value);
  }

  static commit(transaction: Transaction): number {
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

class Conflict implements Store.Conflict {
  readonly #keys: string[];

  constructor(keys: string[]) {
    this.#keys = keys;
  }

  message(): string {
    return "changed meanwhile";
  }

  keys(): string[] {
    return this.#keys;
  }

  [Symbol.dispose](): void {
    console.log("  conflict dropped");
  }
}

function open(name: string): Session {
  const store = stores.get(name);
  if (store === undefined) {
    throw new WitError<Store.Error>({ tag: "no-such-store" });
  }
  return new Session(store);
}

const { notes } = await instantiate(new URL("guest.wasm", import.meta.url), {
  "example:key-value/store": { Session, Transaction, Conflict, open },
});

/** Prints what a call returns, or why it failed. */
function show(name: string, call: () => string | number): void {
  try {
    console.log(`${name}: ${call()}`);
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    console.log(`${name}: error: ${reason(error.payload)}`);
  }
}

/** An error of the WIT in words: `add` and `all` fail with a variant, `add-all` with a string. */
function reason(error: Store.Error | string): string {
  if (typeof error === "string") return error;
  return error.tag === "bad-key" ? `bad-key, ${error.val}` : error.tag;
}

const note = (title: string, text: string): Notes.Note => ({ title, text });

function add(title: string, text: string): string {
  notes.add(note(title, text));
  return "ok";
}

function all(): string {
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
