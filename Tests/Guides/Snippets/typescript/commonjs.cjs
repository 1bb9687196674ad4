const imports = {};

const { readFileSync } = require("node:fs");
const { instantiateSync } = require("./app.cjs");
const app = instantiateSync(readFileSync(`${__dirname}/guest.wasm`), imports);

console.log(app.ping());
