// The ways to load a guest, in Node and Deno: from the server, and from files.
//
// Run: node client.mjs BINDINGS GUEST.wasm ADDRESS   (or deno run)

import { resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./site/loading.mjs";

const [bindings, wasm, address] = argv.slice(2);
const module = await import(pathToFileURL(resolve(bindings)).href);
const totals = await run(module, new URL("/adder/", address));

async function test(name, body) {
  try {
    await body();
    totals.passed++;
  } catch (error) {
    totals.failed++;
    console.log(`FAIL  ${name}: ${error?.stack ?? error}`);
  }
}

const file = pathToFileURL(resolve(wasm));
await test("a file", async () => {
  const { add } = await module.instantiate(file);
  if (add(1, 2) !== 3) throw new Error("the sum is wrong");
});
await test("a file that doesn't exist", async () => {
  const missing = new URL("missing.wasm", file);
  const error = await module.instantiate(missing).catch((error) => error);
  if (!error.message.includes(missing.href)) throw error;
  if (error.cause?.code !== "ENOENT") throw error;
});
await test("a file, where neither `fetch` nor `process` reads it", async () => {
  const { getBuiltinModule } = process;
  const { fetch } = globalThis;
  process.getBuiltinModule = undefined;
  globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"));
  try {
    const error = await module.instantiate(file).catch((error) => error);
    if (!error.message.includes(`cannot load ${file.href}`)) throw error;
  } finally {
    Object.assign(process, { getBuiltinModule });
    globalThis.fetch = fetch;
  }
});
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
