// A plug-in that the host doesn't trust, in a thread of its own.
import { parentPort, workerData } from "node:worker_threads";
import { control, instantiate, WitError } from "./plugin.js";

let log = [];
const notes = new Map();

const imports = {
  "example:plugins/logger": {
    log(line) {
      if (log.length < 100) log.push(line.slice(0, 80));
    },
  },
  "example:plugins/storage": {
    get: (key) => notes.get(key),
    set(key, value) {
      if (key.length + value.length > 1000) throw new WitError("too-long");
      if (!notes.has(key) && notes.size >= 10) throw new WitError("full");
      notes.set(key, value);
    },
  },
};

// The guest imports its memory, so the host can limit it: to 16 MiB.
const maximum = 256;
const memory = new WebAssembly.Memory({ initial: 32, maximum });
const url = new URL(`${workerData}.wasm`, import.meta.url);
const plugin = await instantiate(url, imports, {
  memory,
  limits: { callBytes: 1 << 20 },
});

/** What the plug-in says to an event. */
function handle(event) {
  if (plugin[control].dead) return "no longer runs";
  try {
    return plugin.handle(event);
  } catch (error) {
    const isFull = memory.buffer.byteLength === maximum * 65536;
    return isFull
      ? "stopped: it uses too much memory"
      : `failed: ${error.message}`;
  }
}

parentPort.on("message", (event) => {
  const text = handle(event);
  parentPort.postMessage({ text, log });
  log = [];
});
parentPort.postMessage("ready");
