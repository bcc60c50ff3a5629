/** Reads a Blob from the front, a window at a time, so that no more than a window stands in memory. */
export interface BlobWindow {
  /** The byte at a place, or -1 behind the end. */
  byte(at: number): Promise<number>;
  bytes(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The first place from `from` on where `value` stands, or the size of the Blob. */
  find(value: number, from: number): Promise<number>;
}

const WINDOW = 1 << 20;

export function createBlobWindow(blob: Blob): BlobWindow {
  let start = 0;
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  const hold = async (at: number): Promise<void> => {
    if (at >= start && at < start + held.length) return;
    start = at;
    held = await readBlob(blob.slice(at, at + WINDOW));
  };
  return {
    async byte(at) {
      if (at < 0 || at >= blob.size) return -1;
      await hold(at);
      return held[at - start] ?? -1;
    },
    async bytes(from, to) {
      await hold(from);
      if (from >= start && to <= start + held.length) return held.slice(from - start, to - start);
      return readBlob(blob.slice(from, to));
    },
    async find(value, from) {
      for (let at = from; at < blob.size; at = start + held.length) {
        await hold(at);
        const found = held.indexOf(value, at - start);
        if (found >= 0) return start + found;
      }
      return blob.size;
    },
  };
}

export async function readBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
