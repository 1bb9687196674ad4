// The suite in a page or a worker; see Tests/Browsers.

import { bytes } from "/fetched.mjs";
import { run as runSuite } from "/suspending/suite.mjs";

export async function run() {
  const modules = {};
  const guests = {};
  for (const name of ["suspending", "all", "declared", "alone", "hostile"]) {
    modules[name] = await import(`/suspending/${name}.js`);
  }
  for (const name of ["suspending", "declared", "alone", "hostile"]) {
    guests[name] = await bytes(`/suspending/${name}.wasm`);
  }
  return await runSuite(modules, guests);
}
