// Run: node exit.mjs BINDINGS GUEST SHIM   The guest ends the process, with status 1.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

const [bindings, guest, shim] = argv.slice(2);
const load = (path) => import(pathToFileURL(resolve(path)).href);
const { instantiateSync } = await load(bindings);
const { WASIShim } = await load(join(shim, "dist/common/instantiation.js"));
const bytes = new Uint8Array(readFileSync(guest));
instantiateSync(bytes, new WASIShim().getImportObject()).leave(false);
