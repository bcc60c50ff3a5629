import type { BackupSource } from './backup';
import { BackupStop, detailOf } from './stop';

/** How much is held at a time. */
export const PIECE_BYTES = 2 ** 20;

/** The bytes of a file, a piece at a time. */
export async function* piecesOf(
  file: BackupSource,
  start = 0,
  end = file.size,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let at = start; at < end; at += PIECE_BYTES) yield await bytesOf(file, at, Math.min(end, at + PIECE_BYTES));
}

/** A stretch of a file. Stops if the system doesn't give it: a file that was moved, or lies in a cloud. */
export async function bytesOf(file: BackupSource, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (error) {
    throw new BackupStop({ kind: 'unreadable', detail: detailOf(error) });
  }
  if (bytes.length === Math.min(end, file.size) - start) return bytes;
  throw new BackupStop({ kind: 'unreadable', detail: `${bytes.length} bytes at ${start}` });
}

/** Gives the next piece only when it is asked for. */
export function toStream(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Not every browser can walk through a stream by itself. */
export async function* fromStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined); // it has failed already, and that is on its way
  }
}
