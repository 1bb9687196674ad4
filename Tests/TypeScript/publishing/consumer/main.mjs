// Uses the library as a program without types does.
import { load, WitError } from "@example/texts";
import assert from "node:assert/strict";

const { text } = await load();
assert.equal(text.shout("Grüße"), "GRÜSSE");
const setting = { name: "width", value: 640, comment: "pixels" };
assert.deepEqual(text.parse("width = 640 # pixels"), setting);
assert.throws(
  () => text.parse("width"),
  (error) => error instanceof WitError && error.payload === "no-equals",
);
const file = await import.meta.resolve("@example/texts/guest.wasm");
assert.match(file, /guest\.wasm$/);
console.log("ok");
