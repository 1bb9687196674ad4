import {
  type Archive,
  dispose,
  type Store,
  WitError,
} from "./bindings/archive.ts";

export async function copy(store: Store) {
  const chunk: Store.Chunk = store.echoChunk({ id: 1, data: await Deno.readFile("a"), note: null });
  await Deno.writeFile("b", chunk.data);
}

export function write({ store }: Archive, bytes: Uint8Array) {
  using file = new store.File("a");
  file.write(bytes);
}

export function writeWithoutUsing({ store }: Archive, bytes: Uint8Array) {
  const file = new store.File("a");
  try {
    file.write(bytes);
  } finally {
    dispose(file);
  }
}

export function problem(store: Store): string {
  try {
    store.check();
    return "none";
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    return (error.payload as Store.Problem).tag;
  }
}
