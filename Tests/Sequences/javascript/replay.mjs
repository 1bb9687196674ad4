// Usage: replay.mjs BINDINGS GUEST.wasm SEQUENCES
//
// Replays the sequences of model.py, each in an instance of its own, and compares the outcomes.
import { readFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, guest, sequences] = process.argv.slice(2);
const { control, GuestTrap, instantiateSync } = await import(
  pathToFileURL(bindings)
);
const module = new WebAssembly.Module(readFileSync(guest));

class Item {
  #id;
  constructor(id) {
    this.#id = id;
  }
  id() {
    return this.#id;
  }
  static take(item) {
    return item.id();
  }
  static pair(a, b) {
    return a.id() * 1000 + b.id();
  }
}

/** One instance with the handles and wrappers of its sequence. */
class Player {
  handles = [];
  wrappers = [];
  /** What the guest's call out does. */
  inside = () => {};

  constructor() {
    this.root = instantiateSync(module, {
      "test:sequences/items": { Item },
      callBack: () => {
        this.inside();
        return 0;
      },
    });
  }

  number(text) {
    return text.startsWith("h")
      ? this.handles[Number(text.slice(1))]
      : Number(text);
  }

  wrapper(text) {
    return this.wrappers[Number(text.slice(1))];
  }

  operations = {
    "accept": (id) => this.root.accept(new Item(Number(id))),
    "lend": (id, keep) =>
      void this.root.lend(new Item(Number(id)), keep === "1"),
    "item-new": (id) => this.root.itemNew(Number(id)),
    "item-id": (handle) => this.root.itemId(this.number(handle)),
    "item-take": (handle) => this.root.itemTake(this.number(handle)),
    "item-drop": (handle) => this.root.itemDrop(this.number(handle)),
    "item-give": (handle) => this.root.itemGive(this.number(handle)).id(),
    "item-pair": (a, b) => this.root.itemPair(this.number(a), this.number(b)),
    "thing-new": (id) => this.root.thingNew(Number(id)),
    "thing-rep": (handle) => this.root.thingRep(this.number(handle)),
    "thing-drop": (handle) => this.root.thingDrop(this.number(handle)),
    "give": (handle) => this.root.things.give(this.number(handle)),
    "thing": (id) => new this.root.things.Thing(Number(id)),
    "thing-id": (wrapper) => this.wrapper(wrapper).id(),
    "consume": (wrapper) => this.root.things.consume(this.wrapper(wrapper)),
    "both": (a, b) => this.root.things.both(this.wrapper(a), this.wrapper(b)),
    "foreign": () => this.root.things.consume(foreign),
    "close": (wrapper) => this.wrapper(wrapper)[Symbol.dispose](),
    "close-inside": (wrapper) =>
      this.callOut(() => this.wrapper(wrapper)[Symbol.dispose]()),
    "reenter": () =>
      this.callOut(() => {
        try {
          this.root.destroyed();
        } catch (error) {
          if (!(error instanceof GuestTrap)) return;
        }
        throw new Error("the guest was entered again");
      }),
  };

  callOut(inside) {
    this.inside = inside;
    this.root.callOut(0);
  }

  /** The outcome of an operation in the words of model.py. */
  play(name, values, expected) {
    let value;
    try {
      value = this.operations[name](...values);
    } catch (error) {
      if (this.root[control].dead) {
        return error instanceof GuestTrap ? "#" : String(error);
      }
      if (!(error instanceof TypeError)) return String(error);
      const reason = /moved/.test(error.message)
        ? "moved"
        : /disposed/.test(error.message)
        ? "closed"
        : /belongs to this instance/.test(error.message)
        ? "foreign"
        : error.message;
      return `!${reason}`;
    }
    if (expected === "=h") return this.handles.push(value), "=h";
    if (expected === "=w") return this.wrappers.push(value), "=w";
    return `=${value ?? ""}`;
  }

  end() {
    const { handles, dead } = this.root[control];
    return `${handles} ${dead ? "-" : this.root.destroyed()}`;
  }
}

const foreign = new (new Player().root.things.Thing)(1);
let [passed, failed] = [0, 0];
for (const line of readFileSync(sequences, "utf8").trimEnd().split("\n")) {
  const player = new Player();
  const problem = line.split("; ").map((step) => {
    const [name, ...values] = step.split(" ");
    if (name === "end") {
      const found = player.end();
      return found === values.join(" ") ? undefined : `${step}: found ${found}`;
    }
    const expected = values.pop();
    const found = player.play(name, values, expected);
    return found === expected ? undefined : `${step}: found ${found}`;
  }).find((problem) => problem !== undefined);
  if (problem === undefined) passed++;
  else if (failed++ < 10) console.log(`FAIL  ${problem}\n  in ${line}`);
}
console.log(`${passed} passed, ${failed} failed`);
