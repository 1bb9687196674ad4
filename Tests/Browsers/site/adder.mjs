import * as bindings from "/adder/bindings.js";
import { run as runSuite } from "/loading.mjs";

export const run = () =>
  runSuite(bindings, new URL("/adder/", import.meta.url));
