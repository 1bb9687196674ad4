// The core module, with Pintle's bindings. Run with guest.wasm beside this file: node main.js
import { instantiate, WitError } from "./translator.js";

const words = new Map([["good", "bon"], ["day", "jour"]]);
const url = new URL("guest.wasm", import.meta.url);
const { translate } = await instantiate(url, {
  dictionary: { lookUp: (word) => words.get(word) },
});

console.log(`good day: ${translate("good day")}`);
try {
  translate("good night");
} catch (error) {
  if (!(error instanceof WitError)) throw error;
  console.log(`good night: no word for ${error.payload}`);
}
