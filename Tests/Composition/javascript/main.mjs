// Run: node main.mjs FOLDER js PROVIDER.wasm CONSUMER.wasm INTRUDER.wasm   (or deno run, and ts; FOLDER has the generated modules)

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { run } from "./suite.mjs";

const [folder, ending, ...guests] = argv.slice(2);
const bindings = ["provider", "consumer", "intruder"].map((name) =>
  import(pathToFileURL(resolve(folder, `${name}.${ending}`)).href)
);
const { passed, failed } = run(
  await Promise.all(bindings),
  guests.map((guest) => readFileSync(guest)),
);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
