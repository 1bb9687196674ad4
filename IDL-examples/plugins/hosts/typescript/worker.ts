// A plug-in that the host doesn't trust, in a thread of its own.
/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import {
  control,
  instantiate,
  type Logger,
  type Plugin,
  type Storage,
  WitError,
} from "./plugin.ts";

let log: string[] = [];
const notes = new Map<string, string>();

const logger: Logger = {
  log(line) {
    if (log.length < 100) log.push(line.slice(0, 80));
  },
};

const storage: Storage = {
  get: (key) => notes.get(key),
  set(key, value) {
    if (key.length + value.length > 1000) throw new WitError("too-long");
    if (!notes.has(key) && notes.size >= 10) throw new WitError("full");
    notes.set(key, value);
  },
};

// The guest imports its memory, so the host can limit it: to 16 MiB.
const maximum = 256;
let plugin: Plugin;

/** What the plug-in says to an event. */
function handle(event: string): string {
  const { dead, memory } = plugin[control];
  if (dead) return "no longer runs";
  try {
    return plugin.handle(event);
  } catch (error) {
    const isFull = memory?.buffer.byteLength === maximum * 65536;
    return isFull ? "stopped: it uses too much memory" : `failed: ${error}`;
  }
}

self.onmessage = async (
  { data }: MessageEvent<WebAssembly.Module | string>,
) => {
  let text = "ready";
  if (typeof data === "string") {
    text = handle(data);
  } else {
    const imports = {
      "example:plugins/logger": logger,
      "example:plugins/storage": storage,
    };
    plugin = await instantiate(data, imports, {
      memory: new WebAssembly.Memory({ initial: 32, maximum }),
      limits: { callBytes: 1 << 20 },
    });
  }
  self.postMessage({ text, log });
  log = [];
};
