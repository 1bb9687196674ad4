// Run with guest.wasm beside this file: deno run --allow-read main.ts
import { instantiate, type WasiIoStreams, WitError } from "./report.ts";

/** Writes to the standard output. A guest that only prints needs no more of WASI. */
class Stdout implements WasiIoStreams.OutputStream {
  checkWrite(): bigint {
    return 65536n;
  }

  write(contents: Uint8Array): void {
    try {
      for (let at = 0; at < contents.length;) {
        at += Deno.stdout.writeSync(contents.subarray(at));
      }
    } catch {
      // What is thrown becomes the `err` of the function's `result`.
      throw new WitError<WasiIoStreams.StreamError>({ tag: "closed" });
    }
  }

  blockingWriteAndFlush(contents: Uint8Array): void {
    this.write(contents);
  }

  writeZeroes(length: bigint): void {
    this.write(new Uint8Array(Number(length)));
  }

  blockingWriteZeroesAndFlush(length: bigint): void {
    this.writeZeroes(length);
  }

  flush(): void {}

  blockingFlush(): void {}

  subscribe(): never {
    return missing();
  }

  splice(): never {
    return missing();
  }

  blockingSplice(): never {
    return missing();
  }
}

function missing(): never {
  throw new Error("this host only writes");
}

const stdout = new Stdout();
const report = await instantiate(new URL("guest.wasm", import.meta.url), {
  "wasi:cli/stdout": { getStdout: () => stdout },
  "wasi:io/poll": { poll: missing },
});

const written = report.print([
  { place: "Reykjavík", temperature: 3.25 },
  { place: "Nairobi", temperature: 24 },
  { place: "Oymyakon", temperature: -47.5 },
]);
console.log(`${written} bytes`);
