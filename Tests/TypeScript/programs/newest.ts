// Uses of the bindings that the newest TypeScript must accept without casts, and others that it must reject.

import {
  type Archive,
  type Bytes,
  type BytesInput,
  type Disk,
  type ErrorPayload,
  type File,
  instantiate,
  type Sink,
  type Store,
  WitError,
} from "./archive.ts";

/** What needs an unshared buffer. */
export async function unshared(bytes: Bytes): Promise<void> {
  new Blob([bytes]);
  await crypto.subtle.digest("SHA-256", bytes);
  await fetch("https://example.com", { method: "POST", body: bytes });
  new Response(bytes);
}

/** Bytes in every position of results. */
export async function results(app: Archive, file: File): Promise<void> {
  const { store } = app;
  await unshared(app.visit(new Uint8Array(1)));
  await unshared(store.echo(new Uint8Array(1)));
  await unshared(store.echoOption(undefined) ?? new Uint8Array());
  for (const bytes of store.echoList([])) await unshared(bytes);
  const [bytes, numbers] = store.echoPair([
    new Uint8Array(),
    new Uint16Array(),
  ]);
  await unshared(bytes);
  new Blob([numbers]);
  const chunk = store.echoChunk({
    id: 1,
    data: bytes,
    weights: new Float32Array(),
  });
  await unshared(chunk.data);
  new Blob([chunk.weights]);
  const note: string | undefined = chunk.note;
  await unshared(store.echoKey(bytes));
  await unshared(file.read());
  using lease = store.leased();
  await unshared(lease.value);
  const { digest, parts, tail, pair, comment } = store.summarize([chunk]);
  await unshared(digest);
  for (const part of parts) await unshared(part);
  if (tail !== undefined) await unshared(tail);
  await unshared(pair[0]);
  new Blob([pair[1]]);
  const text: string | undefined = comment ?? note;
  console.log(text);
}

/** What a guest accepts. */
export function accepted(
  store: Store,
  wide: Uint8Array,
  view: DataView,
  buffer: ArrayBuffer,
): void {
  for (const bytes of [wide, view, buffer]) {
    store.echo(bytes);
    store.echoOption(bytes);
    store.echoKey(bytes);
    store.echoPair([bytes, new Uint16Array(wide.buffer)]);
    store.find({ prefix: bytes });
    const weights = new Float32Array(wide.buffer);
    store.echoChunk({ id: 1, data: bytes, weights, note: null });
  }
  const input: BytesInput[] = [wide, view, buffer];
  store.echoList(input);
  store.echoOption(null);
  store.echoOption();
  store.find({ prefix: null, limit: null });
  store.find({ prefix: undefined });
  store.find({});
  const known: Store.Filter = { limit: 1 };
  store.find(known);
  // @ts-expect-error An option isn't a value of another type.
  store.find({ limit: "1" });
  // @ts-expect-error Not bytes.
  store.echo(new Uint16Array());
  // @ts-expect-error Not numbers of this type.
  store.echoPair([wide, wide]);
}

/** A host's class, with the types of the guest's own data. */
class HostSink implements Sink {
  readonly parts: Bytes[] = [];
  put(data: Bytes): number {
    return this.parts.push(data);
  }
  static merge(a: HostSink, b: HostSink): HostSink {
    a.parts.push(...b.parts);
    return a;
  }
}

export function disk(stored: Map<string, Uint8Array>): Disk {
  return {
    Sink: HostSink,
    save(data, { data: more, hint }): Uint8Array {
      new Blob([data, more]);
      const limit: number | undefined = hint;
      return data.slice(0, limit);
    },
    load: (name) => stored.get(name) ?? null,
    exchange(chunk, weights) {
      new Blob([chunk.data, weights]);
      return { ...chunk, data: new DataView(chunk.data.buffer), note: null };
    },
  };
}

/** Implementations with wider types are fine too. */
export const wideDisk: Partial<Disk> = {
  save(data: Uint8Array): Uint8Array {
    return data;
  },
  load: () => new ArrayBuffer(1),
};

export function errors(store: Store, file: File): string | number {
  try {
    store.check(file.read());
    return "";
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    const payload: ErrorPayload = error.payload;
    // @ts-expect-error The payload has a type.
    payload.toFixed();
    if (typeof payload === "string") return payload;
    return payload.tag === "corrupt" ? payload.val.length : payload.tag;
  }
}

/** Objects and their classes have types of their own. */
export function objects(store: Store): Store.File {
  const FileClass: Store.FileClass = store.File;
  using other: File = new FileClass("a");
  const file: Store.File = new store.File("b");
  file.absorb(other);
  FileClass.longer(file, other);
  // @ts-expect-error It lacks the methods.
  file.absorb({});
  return file;
}

export async function load(url: URL): Promise<Archive> {
  const imports = { "test:archive/disk": disk(new Map()) };
  const app = await instantiate(fetch(url), imports);
  app.store.old();
  return app;
}

/** Deep in a payload of a class that a host throws. */
export function thrown(): WitError<{ readonly code: number }> {
  const error = new WitError({ code: 1 });
  const code: number = error.payload.code;
  class Custom extends WitError<string> {}
  console.log(code, new Custom("a").payload.length);
  return error;
}
