// Run: node main.mjs BINDINGS GUEST SHIM FOLDER
// Prints a line through the guest, then the totals. FOLDER is the guest's first folder.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, guest, shim, folder] = argv.slice(2);
const load = (path) => import(pathToFileURL(resolve(path)).href);
const { instantiateSync, WitError, control } = await load(bindings);
const { WASIShim } = await load(join(shim, "dist/common/instantiation.js"));
const module = new WebAssembly.Module(readFileSync(guest));
const wasi = new WASIShim({
  sandbox: {
    preopens: { "/": resolve(folder) },
    env: { GREETING: "hällo" },
    args: ["program", "one two"],
  },
});
let passed = 0;
let failed = 0;

/** A check with a new guest, which must hold as many handles after it as before. */
function test(name, imports, body) {
  try {
    const program = instantiateSync(module, imports);
    body(program);
    assert.equal(program[control].handles, 0, "handles");
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
  }
}

const objects = {
  "bare names": wasi.getImportObject(),
  "versioned names": wasi.getImportObject({ asVersion: "0.2.3" }),
};
for (const [name, imports] of Object.entries(objects)) {
  test(`arguments and variables, ${name}`, imports, (program) => {
    const expected = [["program", "one two"], "hällo"];
    assert.deepEqual(program.lookAround("GREETING"), expected);
    assert.equal(program.lookAround("MISSING")[1], undefined);
  });
  test(`clocks and random numbers, ${name}`, imports, (program) => {
    const seconds = Number(program.measure());
    assert(Math.abs(seconds - Date.now() / 1000) < 60);
  });
  test(`files, ${name}`, imports, (program) => {
    const text = "x".repeat(100) + "水";
    assert.equal(program.store("file.txt", text), `103 ${text}`);
    assert.throws(
      () => program.store("missing/file.txt", text),
      (error) => error instanceof WitError && error.payload === "no-entry",
    );
    assert.equal(program.miss("file.txt"), "no-entry");
  });
  test(`printing, ${name}`, imports, (program) => {
    program.print(`printed, ${name}`);
  });
}

test("an error that is an object", { ...objects["bare names"] }, (program) => {
  const { Error: StreamFailure } = objects["bare names"]["wasi:io/error"];
  assert.equal(typeof StreamFailure, "function");
  const stdout = objects["bare names"]["wasi:cli/stdout"];
  const { OutputStream } = objects["bare names"]["wasi:io/streams"];
  const disposed = [];
  /** A property of objects that the shim didn't make, so that its own methods can't dispose of them. */
  const dispose = (name) => ({
    [Symbol.dispose ?? Symbol.for("dispose")]: {
      value: () => disposed.push(name),
    },
  });
  const stream = Object.create(OutputStream.prototype, {
    ...dispose("stream"),
    blockingWriteAndFlush: {
      value() {
        const failure = Object.create(StreamFailure.prototype, {
          ...dispose("failure"),
          toDebugString: { value: () => "broken pipe" },
        });
        throw { tag: "last-operation-failed", val: failure };
      },
    },
  });
  const broken = { ...objects["bare names"] };
  broken["wasi:cli/stdout"] = { ...stdout, getStdout: () => stream };
  broken["wasi:filesystem/types"] = {
    ...broken["wasi:filesystem/types"],
    filesystemErrorCode: () => undefined,
  };
  const other = instantiateSync(module, broken);
  assert.throws(() => other.print("x"), /broken pipe \(None\)/);
  assert.equal(other[control].handles, 0);
  assert.deepEqual(disposed, ["failure", "stream"]);
  program.print("after the broken pipe");
});

console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
