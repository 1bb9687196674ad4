// Tests/Hostile

import * as bindings from "/hostile/bindings.js";
import { run as runSuite } from "/hostile/suite.mjs";
import { bytes, json } from "/fetched.mjs";

export async function run() {
  const links = [];
  for (const link of await json("/hostile/links.json")) {
    if (link.swiftOnly) continue;
    links.push({ ...link, bytes: await bytes(`/hostile/${link.name}.wasm`) });
  }
  const guest = await bytes("/hostile/hostile.wasm");
  return runSuite(bindings, guest, await json("/hostile/cases.json"), links);
}
