// Tests/Hostile/handles

import * as bindings from "/handles/bindings.js";
import { run as runSuite } from "/handles/suite.mjs";
import { bytes, json } from "/fetched.mjs";

export async function run() {
  const guest = await bytes("/handles/handles.wasm");
  return runSuite(bindings, guest, await json("/handles/cases.json"));
}
