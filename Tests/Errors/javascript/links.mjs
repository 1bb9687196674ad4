// What a module or imports that don't fit are told.

import assert from "node:assert/strict";
import { logKey, makeImports, thrown } from "./host.mjs";

export async function linkTests(test, { caller, add }, guests) {
  /** The problems of linking the caller with these imports. */
  const problems = (imports) => {
    const error = thrown(() => caller.instantiateSync(guests.caller, imports));
    assert(error instanceof caller.LinkError, error.stack);
    return error.problems;
  };
  const first = `imports["${logKey}"].write is missing`;

  await test("no imports at all", async () => {
    for (const imports of [undefined, null, {}, 7, "text"]) {
      const found = problems(imports);
      assert.equal(found[0], first);
      assert(found.includes("imports.now is missing"));
      assert(found.includes(`imports["${logKey}"].File is missing`));
      assert.equal(found.length, 12);
    }
    await assert.rejects(
      () => caller.instantiate(guests.caller),
      (error) => error.problems[0] === first,
    );
  });

  await test("keys that are near are named", () => {
    const { [logKey]: log, ...rest } = makeImports();
    for (
      const key of ["log", "Log", "acme:marks/Log", "other:marks/log", "log@2"]
    ) {
      const found = problems({ ...rest, [key]: log });
      assert.equal(found[0], `${first}; the key "${key}" was given`);
    }
    const other = problems({ ...rest, "acme:marks/blog": log });
    assert.equal(other[0], first);
    const version = problems({ ...rest, [`${logKey}@0.2.0`]: log });
    assert.equal(version[0], `${first}; the key "${logKey}@0.2.0" was given`);
  });

  await test("functions that are near are named", () => {
    const { getOuter, write: _, ...log } = makeImports()[logKey];
    log["get-outer"] = getOuter;
    log.File = class {};
    assert.deepEqual(problems({ [logKey]: log, Now: () => 1n }), [
      first,
      `imports["${logKey}"].getOuter is missing; the key "get-outer" was given`,
      `imports["${logKey}"].File.open is missing`,
      'imports.now is missing; the key "Now" was given',
    ]);
  });

  await test("keys of what is no function", () => {
    const now = { default: () => 0n };
    const imports = { ...makeImports({ write: 3, File: {} }), now };
    imports[logKey].name = undefined;
    assert.deepEqual(problems(imports), [
      `imports["${logKey}"].write is not a function`,
      `imports["${logKey}"].name is not a function`,
      `imports["${logKey}"].File is not a function`,
    ]);
  });

  await test("methods may come from anywhere", () => {
    class File {
      static open() {}
      get size() {
        throw new Error("this is the prototype");
      }
    }
    const link = (log) => {
      caller.instantiateSync(guests.caller, makeImports(log));
    };
    link({ File });
    link({ File: Object.assign(() => {}, { open() {} }) });
  });

  await test("limits that are none", async () => {
    for (const value of [NaN, -1, "10", 10n]) {
      for (const name of ["valueBytes", "callBytes", "handles"]) {
        const options = { limits: { [name]: value } };
        const error = thrown(() =>
          caller.instantiateSync(guests.caller, makeImports(), options)
        );
        assert(error instanceof RangeError);
        assert(error.message.startsWith(`options.limits.${name} must be `));
        await assert.rejects(
          () => caller.instantiate(guests.caller, makeImports(), options),
          RangeError,
        );
      }
    }
    const limits = { valueBytes: Infinity, callBytes: 0, handles: undefined };
    caller.instantiateSync(guests.caller, makeImports(), { limits });
    caller.instantiateSync(guests.caller, makeImports(), null);
  });

  await test("sources that are none", async () => {
    const words =
      /^TypeError: pass bytes, a module or, to `instantiate`, a URL$/;
    for (const source of [undefined, null, 7, "guest.wasm"]) {
      await assert.rejects(() => add.instantiate(source), words);
      assert.throws(() => add.instantiateSync(source), words);
    }
    const url = new URL("file:///guest.wasm");
    assert.throws(() => add.instantiateSync(url), words);
  });

  await test("functions that are async", () => {
    const write = async (text) => await text;
    const File = class {
      static async open() {}
      async size() {}
    };
    const imports = makeImports({ write, File });
    imports.now = write.bind(null);
    assert.deepEqual(problems(imports), [
      `imports["${logKey}"].write is async, but not named in the option async`,
      `imports["${logKey}"].File.open is async, but not named in the option async`,
      `imports["${logKey}"].File.prototype.size is async, but not named in the option async`,
      "imports.now is async, but not named in the option async",
    ]);
  });

  await test("a module for preview 1, and a command", () => {
    const error = thrown(() => add.instantiateSync(guests.preview1));
    assert.deepEqual(error.problems, [
      "the module was built for WASI preview 1: pass its functions as options.extraImports",
      "the module is a command (it exports _start), not a library",
    ]);
    const extraImports = {
      wasi_snapshot_preview1: { fd_write: () => 0, proc_exit() {} },
    };
    const initialize = () => {};
    const options = { extraImports, initialize };
    const guest = add.instantiateSync(guests.preview1, {}, options);
    assert.equal(guest.add(1, 2), 3);
    delete extraImports.wasi_snapshot_preview1.proc_exit;
    assert.deepEqual(
      thrown(() => add.instantiateSync(guests.preview1, {}, options)).problems,
      [
        'the module imports the function "wasi_snapshot_preview1" "proc_exit", which the world lacks',
      ],
    );
  });
}
