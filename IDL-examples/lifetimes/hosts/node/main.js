// Run with guest.wasm beside this file: node main.js
import { dispose, instantiate, region } from "./library.js";

/** A book of the host; the guest holds it by reference. */
class Book {
  static live = 0;
  #title;

  constructor(title) {
    this.#title = title;
    Book.live++;
  }

  title() {
    return this.#title;
  }

  /** Runs when the guest lets go of a book that it keeps. */
  [Symbol.dispose]() {
    Book.live--;
  }
}

const notes = [];
const url = new URL("guest.wasm", import.meta.url);
const library = await instantiate(url, {
  "example:lifetimes/shelf": { Book, note: (line) => void notes.push(line) },
});

/** The numbers on the guest's board, where they are at this moment. */
function board() {
  return region(library, address, 2, Uint32Array);
}

const address = library.board();
const before = library.allocated();

// Text, kept by the guest; and by the host, which got a string of its own.
library.remember("hello");
console.log(`the guest recalls: ${library.recall()}`);
console.log(`the host noted: ${notes.join(", ")}`);

// A book of the host: read during a call, then kept by the guest.
const book = new Book("Moby-Dick");
console.log(`read: ${library.read(book)}`);
library.keep(book);
console.log(`kept: ${library.titles().join(", ")}; alive: ${Book.live}`);

// An object of the guest, kept by the host until it disposes of it.
const draft = new library.drafts.Draft("one");
draft.append(", two");
console.log(`draft: ${draft.text()}`);

// An address in the guest stays right when the memory grows. A view doesn't: it is empty then, so `board` makes a new one.
console.log(`board: ${board().join(" ")}`);
library.remember("x".repeat(3_000_000));
console.log(`board: ${board().join(" ")}`);

// Everything is released by whoever kept it.
dispose(draft);
library.forget();
console.log(`alive: ${Book.live}`);
console.log(`all memory is free: ${library.allocated() === before}`);
