import { instantiate } from "./bindings/app.ts";

const app = await instantiate(new URL("app.wasm", import.meta.url), {
  "acme:app/http": { fetch: async (url) => await (await fetch(url)).text() },
});
const page = await app.handle("/");
console.log(page);
