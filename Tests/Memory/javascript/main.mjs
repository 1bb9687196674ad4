// Run: node main.mjs BINDINGS FOLDER   (or deno run; FOLDER holds the compiled modules)
//
// Memories that the guest or the host makes, and that it must not make.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, folder] = argv.slice(2);
const { control, instantiate, instantiateSync, LinkError } = await import(
  pathToFileURL(resolve(bindings)).href
);
const compiled = (name) =>
  new WebAssembly.Module(readFileSync(join(folder, `${name}.wasm`)));
const modules = Object.fromEntries(
  ["imported", "own", "both", "shared", "own-shared"]
    .map((name) => [name, compiled(name)]),
);
const page = 65536;
let [passed, failed] = [0, 0];

async function test(name, body) {
  try {
    await body();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
  }
}

/** Checks what a guest says when it is linked, in both ways. */
async function refuses(module, options, ...problems) {
  const check = (error) => {
    assert(error instanceof LinkError, String(error));
    assert.equal(error.problems.length, problems.length, error.message);
    problems.forEach((problem, index) => {
      if (problem instanceof RegExp) {
        assert.match(error.problems[index], problem);
      } else assert.equal(error.problems[index], problem);
    });
    return true;
  };
  assert.throws(() => instantiateSync(modules[module], {}, options), check);
  await assert.rejects(instantiate(modules[module], {}, options), check);
}

function sizeOf(guest) {
  return guest[control].memory.buffer.byteLength / page;
}

function works(guest) {
  assert.equal(guest.add(Uint32Array.of(1, 2, 3)), 3);
  assert.equal(guest.add([0xffffffff]), 4);
  assert.equal(guest.sum(), 5);
}

const imported = 'the memory "env" "memory"';

for (const module of ["imported", "both"]) {
  await test(`${module}: a memory`, async () => {
    const memory = new WebAssembly.Memory({ initial: 3, maximum: 10 });
    const guest = await instantiate(modules[module], {}, { memory });
    works(guest);
    assert.equal(guest[control].memory, memory);
    assert.equal(new Uint32Array(memory.buffer, page, 1)[0], 1);
  });

  await test(`${module}: a size`, async () => {
    const memory = { initial: 2, maximum: 4 };
    const guests = [
      await instantiate(modules[module], {}, { memory }),
      instantiateSync(modules[module], {}, { memory }),
    ];
    for (const guest of guests) works(guest);
    assert.equal(guests[0].grow(2), true);
    assert.equal(guests[0].grow(1), false);
    assert.equal(guests[0].add([7]), 5);
    assert.deepEqual(guests.map(sizeOf), [4, 2]);
    assert.deepEqual(guests.map((guest) => guest.sum()), [12, 5]);
  });
}

await test("extraImports", () => {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 10 });
  const options = { extraImports: { env: { memory } } };
  works(instantiateSync(modules.imported, {}, options));
});

await test("a memory of another realm", () => {
  // Only its members tell that it is one.
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 10 });
  const Memory = WebAssembly.Memory;
  WebAssembly.Memory = class {};
  try {
    works(instantiateSync(modules.imported, {}, { memory }));
  } finally {
    WebAssembly.Memory = Memory;
  }
});

await test("its own memory", () => {
  const guests = [1, 2].map(() => instantiateSync(modules.own, {}));
  for (const guest of guests) works(guest);
  assert.notEqual(guests[0][control].memory, guests[1][control].memory);
});

await test("one memory for two guests isn't isolated", () => {
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 10 });
  const guests = [1, 2].map(() =>
    instantiateSync(modules.imported, {}, { memory })
  );
  works(guests[0]);
  // It writes where the first has its numbers.
  guests[1].add([100]);
  assert.equal(guests[0].sum(), 104);
});

await test("no memory", () =>
  refuses(
    "imported",
    {},
    `the module imports ${imported}: pass options.memory`,
  ));

await test("a memory that is not needed", async () => {
  const problem = "options.memory: the module doesn't import its memory";
  await refuses("own", { memory: { initial: 2 } }, problem);
});

await test("a memory that does not fit", async () => {
  await refuses("imported", { memory: { initial: 1, maximum: 10 } }, /memory/);
  await refuses("imported", { memory: { initial: 2 } }, /memory/);
  await refuses("imported", { memory: { initial: 2, maximum: 11 } }, /memory/);
});

await test("a size that can't be", async () => {
  for (const memory of [{}, { initial: -1 }, { initial: 2, maximum: 1 }, 7]) {
    const options = { memory };
    assert.throws(() => instantiateSync(modules.imported, {}, options), Error);
    await assert.rejects(instantiate(modules.imported, {}, options), Error);
  }
});

await test("shared memories", async () => {
  const problem = (memory) =>
    `${memory}, which is shared: build it without threads`;
  const size = { initial: 2, maximum: 10, shared: true };
  await refuses("shared", { memory: size }, problem(`the module imports ${imported}`));
  const memory = new WebAssembly.Memory(size);
  await refuses("shared", { memory }, problem(`the module imports ${imported}`));
  await refuses("imported", { memory }, problem(`the module imports ${imported}`));
  await refuses("own-shared", {}, problem('the module exports the memory "memory"'));
});

console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
