import { type Imports, instantiate } from "./bindings/app.ts";

export async function load(module: WebAssembly.Module, imports: Imports) {
  const guest = await instantiate(module, imports, { memory: { initial: 32, maximum: 256 } });
  return guest;
}
