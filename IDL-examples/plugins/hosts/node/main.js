// Run with greeter.wasm, hoarder.wasm and looper.wasm beside this file: node main.js
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A plug-in in a worker. A loop without end can only be stopped with its thread. */
class Sandbox {
  #worker;
  #state = "runs";

  static async start(name) {
    const sandbox = new Sandbox();
    const url = new URL("worker.js", import.meta.url);
    sandbox.#worker = new Worker(url, { workerData: name });
    await once(sandbox.#worker, "message");
    return sandbox;
  }

  /** Sends an event, and waits for the answer for a second. */
  async handle(event) {
    if (this.#state === "ended") return { text: "no longer runs", log: [] };
    if (this.#state === "stopped") {
      this.#state = "ended";
      return { text: "stopped by the host", log: [] };
    }
    this.#worker.postMessage(event);
    try {
      const signal = AbortSignal.timeout(1000);
      const [answer] = await once(this.#worker, "message", { signal });
      return answer;
    } catch {
      this.#state = "ended";
      await this.#worker.terminate();
      return { text: "stopped: it takes too long", log: [] };
    }
  }

  /** Stops the plug-in for good, also while it runs. */
  async stop() {
    if (this.#state === "runs") this.#state = "stopped";
    await this.#worker.terminate();
  }
}

const names = ["greeter", "hoarder", "looper"];
const sandboxes = await Promise.all(names.map(Sandbox.start));

/** Sends an event to all plug-ins at once, and prints the answers. */
async function send(event) {
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
await sandboxes[0].stop();
await send("hello");

console.log("looper starts again");
sandboxes[2] = await Sandbox.start("looper");
await send("hello");
for (const sandbox of sandboxes) await sandbox.stop();
