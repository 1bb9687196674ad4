// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { type Counters, instantiate } from "./tally.ts";

/** A counter of the host; the guest holds it by reference. */
class Counter implements Counters.Counter {
  /** How many exist. */
  static live = 0;
  #name: string;
  #value: number;

  constructor(name: string, start: number) {
    this.#name = name;
    this.#value = start;
    Counter.live++;
  }

  name(): string {
    return this.#name;
  }

  value(): number {
    return this.#value;
  }

  increment(by: number): number {
    return this.#value += by;
  }

  static merge(a: Counter, b: Counter): Counter {
    a.#name += ` and ${b.#name}`;
    a.#value += b.#value;
    // The guest gave up both, so this is the host's to end.
    b[Symbol.dispose]();
    return a;
  }

  /** Runs when the guest drops a counter that it owns. */
  [Symbol.dispose](): void {
    Counter.live--;
    console.log(`  dropped ${this.#name} at ${this.#value}`);
  }
}

const tally = await instantiate(new URL("guest.wasm", import.meta.url), {
  "example:counter/counters": { Counter },
});

const text = "one two three\nfour five\n";
for (const counter of tally.count(text)) {
  console.log(`${counter.name()}: ${counter.value()}`);
}
console.log(`live: ${Counter.live}`);

const words = new Counter("my words", 100);
tally.addWords(text, words);
console.log(`${words.name()}: ${words.value()}`);

// Ownership moves to the guest, which drops both in `release`.
tally.keep(words);
tally.keep(new Counter("extra", 1));
console.log(`live: ${Counter.live}`);
console.log(`release: ${tally.release()}`);
console.log(`live: ${Counter.live}`);
