// Measures generated glue beside glue that was written by hand for the same guest, in one program:
//
//   main.mjs BINDINGS.js LIMIT GUEST.wasm         prints a table, then `N passed, N failed`
//   main.mjs BINDINGS.js LIMIT GUEST.wasm TITLE   makes calls of one row for two seconds each way, for profilers
//
// A row has failed if it takes more than LIMIT times the time, and is 10 nanoseconds slower.

import { deepStrictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { instantiateByHand } from "./hand.mjs";
import { host } from "./host.mjs";

/** A row above it is marked. */
const aim = 1.2;
/** Each round measures all rows, each of both sides for about a millisecond. The shortest time counts. */
const rounds = 30;
/** More rounds for the rows above the aim. */
const retries = 3;

const [bindings, limit, guest, title] = argv.slice(2);
const rows = await pairs();
if (title !== undefined) repeat(rows.find((row) => row.title === title));
else measure(rows);

/** The rows, with the functions of both sides. */
async function pairs() {
  const module = new WebAssembly.Module(readFileSync(guest));
  const { instantiateSync } = await import(pathToFileURL(bindings));
  const generated = instantiateSync(module, { host });
  const byHand = instantiateByHand(module, host);
  const { rowsOf } = await import("./rows.mjs?generated");
  const { rowsOf: rowsByHand } = await import("./rows.mjs?by-hand");
  const others = rowsByHand(byHand);
  return rowsOf(generated).map(({ title, run }, index) => ({
    title,
    generated: { run, best: Infinity },
    byHand: { run: others[index].run, best: Infinity },
  }));
}

function measure(rows) {
  for (const row of rows) {
    deepStrictEqual(row.generated.run(3), row.byHand.run(3), row.title);
    row.count = countFor(row);
    row.order = [row.generated, row.byHand];
  }
  for (let round = 0; round < rounds; round++) rows.forEach(time);
  for (let retry = 0; retry < retries; retry++) {
    const slow = rows.filter((row) => ratio(row) > aim);
    for (let round = 0; round < rounds; round++) slow.forEach(time);
  }
  report(rows);
}

/** Warms up both sides; returns the number of calls that take a millisecond. */
function countFor({ generated, byHand }) {
  let count = 1;
  // The shortest of three, since other programs interrupt this one.
  const shortest = () =>
    Math.min(...[1, 2, 3].map(() => nanoseconds(byHand.run, count)));
  while (shortest() < 1e6) {
    generated.run(count);
    count *= 2;
  }
  return count;
}

/** Measures both sides of a row, one after the other; next time, in the other order. */
function time(row) {
  for (const side of row.order.reverse()) {
    const time = nanoseconds(side.run, row.count) / row.count;
    side.best = Math.min(side.best, time);
  }
}

function nanoseconds(run, count) {
  const start = performance.now();
  run(count);
  return (performance.now() - start) * 1e6;
}

function ratio({ generated, byHand }) {
  return generated.best / byHand.best;
}

function report(rows) {
  console.log(
    "                                         generated      by hand   ratio",
  );
  let failed = 0;
  for (const row of rows) {
    const isFailure = ratio(row) > Number(limit) &&
      row.generated.best > row.byHand.best + 10;
    if (isFailure) failed++;
    const [generated, byHand] = [row.generated, row.byHand]
      .map(({ best }) => `${best.toFixed(1).padStart(9)} ns`);
    const mark = ratio(row) > aim ? " *" : "";
    const state = isFailure ? "FAIL" : "ok  ";
    console.log(
      `${state} ${row.title.padEnd(34)}${generated} ${byHand}${
        ratio(row).toFixed(2).padStart(8)
      }${mark}`,
    );
  }
  console.log(`* more than ${aim} times`);
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  if (failed > 0) exit(1);
}

/** Makes calls of a row for two seconds, then the same of the other side. */
function repeat(row) {
  const count = countFor(row);
  for (const side of [row.generated, row.byHand]) {
    const end = performance.now() + 2000;
    while (performance.now() < end) side.run(count);
  }
}
