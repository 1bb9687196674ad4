// Run with greeter.wasm, hoarder.wasm and looper.wasm beside this file: deno run --allow-read main.ts
import { Sandbox } from "./sandbox.ts";

const names = ["greeter", "hoarder", "looper"];
const modules = await Promise.all(names.map(async (name) => {
  const file = await fetch(new URL(`${name}.wasm`, import.meta.url));
  return await WebAssembly.compile(await file.arrayBuffer());
}));
const sandboxes = await Promise.all(modules.map(Sandbox.start));

/** Sends an event to all plug-ins at once, and prints the answers. */
async function send(event: string): Promise<void> {
  const answers = await Promise.all(
    sandboxes.map((sandbox) => sandbox.handle(event)),
  );
  console.log(`event: ${event}`);
  answers.forEach(({ text, log }, index) => {
    for (const line of log) console.log(`  ${names[index]} logs: ${line}`);
    console.log(`  ${names[index]}: ${text}`);
  });
}

await send("hello");
await send("remember");
await send("work");
await send("hello");
sandboxes[0].stop();
await send("hello");

console.log("looper starts again");
sandboxes[2] = await Sandbox.start(modules[2]);
await send("hello");
for (const sandbox of sandboxes) sandbox.stop();
// Deno would wait for a thread that was stopped while it ran.
if ("Deno" in globalThis) Deno.exit();
