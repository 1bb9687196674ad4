// What is measured. The program imports this file twice, for the generated and for the hand-written glue, since an engine
// optimizes a call for the functions that it has seen there.

/** A text of this length. It is not made of parts, as the engine keeps one that was concatenated. */
const letters = (count, letter = "x") => Array(count).fill(letter).join("");
const short = letters(4);
const name = letters(16);
const line = letters(64);
const page = letters(1024);
const wide = letters(16, "é");
const bytes = new Uint8Array(65536).fill(7);
const doubles = new Float64Array(4096).fill(0.5);
const points = Array.from({ length: 100 }, () => ({ id: 1, x: 2, y: 3 }));
const strings = Array.from({ length: 100 }, () => name);
const person = { name: "Ada Lovelace", email: "ada@example.com", age: 36 };
const access = { read: true, write: true, execute: false };
const circle = { tag: "circle", val: 2 };
const label = { tag: "label", val: name };

/** The result of the last call. */
let last;

/** A row: `run` makes a number of calls, and returns the last result. */
function row(title, loop) {
  const run = (count) => {
    loop(count);
    return last;
  };
  return { title, run };
}

export function rowsOf(glue) {
  return [
    ...numberRows(glue),
    ...textRows(glue),
    ...listRows(glue),
    ...valueRows(glue),
    ...objectRows(glue),
    ...importRows(glue),
  ];
}

function numberRows({ calls }) {
  return [
    row("u32", (count) => {
      for (let i = 0; i < count; i++) last = calls.add(1, 2);
    }),
    row("u64", (count) => {
      for (let i = 0; i < count; i++) last = calls.addWide(1n, 2n);
    }),
    row("enum and flags", (count) => {
      for (let i = 0; i < count; i++) last = calls.echoStyle("green", access);
    }),
  ];
}

function textRows({ calls }) {
  return [
    row("text of 4 bytes in", (count) => {
      for (let i = 0; i < count; i++) last = calls.textIn(short);
    }),
    row("text of 16 bytes in", (count) => {
      for (let i = 0; i < count; i++) last = calls.textIn(name);
    }),
    row("text of 64 bytes in", (count) => {
      for (let i = 0; i < count; i++) last = calls.textIn(line);
    }),
    row("text of 1 KiB in", (count) => {
      for (let i = 0; i < count; i++) last = calls.textIn(page);
    }),
    row("text of 16 letters é in", (count) => {
      for (let i = 0; i < count; i++) last = calls.textIn(wide);
    }),
    row("text of 4 bytes out", (count) => {
      for (let i = 0; i < count; i++) last = calls.textOut(4);
    }),
    row("text of 16 bytes out", (count) => {
      for (let i = 0; i < count; i++) last = calls.textOut(16);
    }),
    row("text of 64 bytes out", (count) => {
      for (let i = 0; i < count; i++) last = calls.textOut(64);
    }),
    row("text of 1 KiB out", (count) => {
      for (let i = 0; i < count; i++) last = calls.textOut(1024);
    }),
  ];
}

function listRows({ calls }) {
  return [
    row("64 KiB of bytes in", (count) => {
      for (let i = 0; i < count; i++) last = calls.bytesIn(bytes);
    }),
    row("64 KiB of bytes out", (count) => {
      for (let i = 0; i < count; i++) last = calls.bytesOut(65536);
    }),
    row("4,096 doubles in", (count) => {
      for (let i = 0; i < count; i++) last = calls.doublesIn(doubles);
    }),
    row("4,096 doubles out", (count) => {
      for (let i = 0; i < count; i++) last = calls.doublesOut(4096);
    }),
    row("100 records in", (count) => {
      for (let i = 0; i < count; i++) last = calls.pointsIn(points);
    }),
    row("100 records out", (count) => {
      for (let i = 0; i < count; i++) last = calls.pointsOut(100);
    }),
    row("100 strings in", (count) => {
      for (let i = 0; i < count; i++) last = calls.stringsIn(strings);
    }),
    row("100 strings out", (count) => {
      for (let i = 0; i < count; i++) last = calls.stringsOut(100);
    }),
  ];
}

function valueRows({ calls }) {
  return [
    row("variant with a number in", (count) => {
      for (let i = 0; i < count; i++) last = calls.shapeIn(circle);
    }),
    row("variant with a text in", (count) => {
      for (let i = 0; i < count; i++) last = calls.shapeIn(label);
    }),
    row("variant in and out", (count) => {
      for (let i = 0; i < count; i++) last = calls.echoShape(circle);
    }),
    row("record with strings in and out", (count) => {
      for (let i = 0; i < count; i++) last = calls.echoPerson(person);
    }),
  ];
}

function objectRows({ calls }) {
  const counter = new calls.Counter(0);
  return [
    row("method of an object", (count) => {
      for (let i = 0; i < count; i++) last = counter.add(0);
    }),
    row("object, made and dropped", (count) => {
      for (let i = 0; i < count; i++) {
        const counter = new calls.Counter(1);
        counter[Symbol.dispose]();
      }
    }),
  ];
}

/** Loops of the guest. */
function importRows({ loops }) {
  const loop = (title, run) => ({ title: `from the guest: ${title}`, run });
  return [
    loop("u32", loops.add),
    loop("text of 16 bytes", loops.textIn),
    loop("4 KiB of bytes", loops.bytesIn),
    loop("text as result", loops.textOut),
    loop("record with strings", loops.personIn),
    loop("method of an object", loops.itemAdd),
    loop("object, made and dropped", loops.itemNew),
  ];
}
