// Run: node main.js guest.wasm
import { readFile } from "node:fs/promises";
import { argv } from "node:process";
import { instantiate } from "./console.js";

const guest = await instantiate(await readFile(argv[2]), {
  terminal: { sendLine: (line) => console.log(line) },
});

guest.greet(["Ada", "Grace", "Zoë"]);
