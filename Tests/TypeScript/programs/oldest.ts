// Uses of the bindings that the oldest TypeScript must accept, which has one type for bytes in any buffer.

import {
  type Archive,
  type Bytes,
  type Disk,
  type ErrorPayload,
  type File,
  instantiate,
  type Sink,
  type Store,
  WitError,
} from "./archive";

export function results({ store }: Archive, file: File): Blob {
  const bytes: Uint8Array = store.echo(new ArrayBuffer(1));
  store.echoOption(null);
  store.echoOption(new DataView(bytes.buffer));
  store.find({ prefix: null, limit: undefined });
  const weights = new Float32Array();
  const chunk = store.echoChunk({ id: 1, data: bytes, weights, note: null });
  const note: string | undefined = chunk.note;
  return new Blob([file.read(), chunk.data, chunk.weights, note ?? ""]);
}

class HostSink implements Sink {
  readonly parts: Bytes[] = [];
  put(data: Bytes): number {
    return this.parts.push(data);
  }
  static merge(a: HostSink, _b: HostSink): HostSink {
    return a;
  }
}

export const disk: Disk = {
  Sink: HostSink,
  save: (data) => data,
  load: () => null,
  exchange: (chunk) => ({ ...chunk, note: null }),
};

export function errors(store: Store, file: File): string {
  try {
    store.check(file.read());
    return "";
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    const payload: ErrorPayload = error.payload;
    // @ts-expect-error The payload has a type.
    payload.toFixed();
    return typeof payload === "string" ? payload : payload.tag;
  }
}

export async function load(bytes: Uint8Array): Promise<Archive> {
  return await instantiate(bytes, { "test:archive/disk": disk });
}
