/** What a plug-in said to an event, and what it wrote to the log meanwhile. */
export interface Answer {
  readonly text: string;
  readonly log: readonly string[];
}

/** The milliseconds that a plug-in may take for an event. */
const deadline = 1000;

/** A plug-in in a worker. A loop without end can only be stopped with its thread. */
export class Sandbox {
  #worker: Worker;
  #state = "runs";
  /** Ends the event that the plug-in works on. */
  #answer: (answer: Answer) => void = () => {};

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#answer(data);
  }

  /** Starts a plug-in. A compiled module can be sent to a worker, so that all share it. */
  static async start(module: WebAssembly.Module): Promise<Sandbox> {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      type: "module",
    });
    const sandbox = new Sandbox(worker);
    const { text } = await sandbox.#send(module);
    if (text !== "ready") throw new Error(text);
    return sandbox;
  }

  /** Sends an event, and waits for the answer until the deadline. */
  async handle(event: string): Promise<Answer> {
    if (this.#state === "ended") return { text: "no longer runs", log: [] };
    if (this.#state === "stopped") {
      this.#state = "ended";
      return { text: "stopped by the host", log: [] };
    }
    const timer = setTimeout(() => {
      this.#state = "ended";
      this.#worker.terminate();
      this.#answer({ text: "stopped: it takes too long", log: [] });
    }, deadline);
    const answer = await this.#send(event);
    clearTimeout(timer);
    return answer;
  }

  /** Stops the plug-in for good, also while it runs. */
  stop(): void {
    if (this.#state === "runs") this.#state = "stopped";
    this.#worker.terminate();
  }

  #send(message: WebAssembly.Module | string): Promise<Answer> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#worker.postMessage(message);
    });
  }
}
