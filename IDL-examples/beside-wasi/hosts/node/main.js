// Run with guest.wasm beside this file: node main.js FOLDER
import { argv } from "node:process";
import { WASI } from "node:wasi";
import { instantiate, WitError } from "./census.js";

// What isn't named here, the guest doesn't get.
const wasi = new WASI({
  version: "preview1",
  env: { USER: "Ada" },
  preopens: { "/texts": argv[2] },
});

let files = 0;
const progress = {
  started(file) {
    console.log(`host: reading ${file}`);
  },
  finished(file, words) {
    console.log(`host: ${file} has ${words} words`);
    files += 1;
    if (files > 3) throw new WitError();
  },
};

const census = await instantiate(
  new URL("guest.wasm", import.meta.url),
  { "example:beside-wasi/progress": progress },
  {
    extraImports: wasi.getImportObject(),
    initialize: (instance) => wasi.initialize(instance),
  },
);

/** Prints what a call returns, or why it failed. */
function show(path) {
  try {
    const { files, words, longest } = census.count(path);
    console.log(
      `${path}: ${words} words in ${files} files, for example ${longest}`,
    );
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    console.log(`${path}: error: ${error.payload}`);
  }
}

show("/texts");
show("/");
show("/texts");
