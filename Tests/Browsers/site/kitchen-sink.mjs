// Tests/EndToEnd

import * as bindings from "/kitchen-sink/bindings.js";
import { run as runSuite } from "/kitchen-sink/suite.mjs";
import { bytes } from "/fetched.mjs";

export async function run() {
  const first = await bytes("/kitchen-sink/first.wasm");
  return runSuite(bindings, first, await bytes("/kitchen-sink/second.wasm"));
}
