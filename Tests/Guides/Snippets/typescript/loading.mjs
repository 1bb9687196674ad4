import { WASI } from "node:wasi";
import { instantiate } from "./ping.mjs";

const imports = {};

async function load() {
  const guest = await instantiate(new URL("guest.wasm", import.meta.url), imports);
  return guest;
}

async function loadBesideWASI(url) {
  const wasi = new WASI({ version: "preview1" });
  const guest = await instantiate(url, imports, {
    extraImports: wasi.getImportObject(),
    initialize: (instance) => wasi.initialize(instance),
  });
  return guest;
}

const guests = [await load(), await loadBesideWASI(new URL("guest.wasm", import.meta.url))];
console.log(guests.map((guest) => guest.ping()));
