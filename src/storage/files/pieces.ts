import type { FileContent, FileSource } from '../../domain/files/file-store';
import { FileRefused } from './file-refused';

type Bytes = Uint8Array<ArrayBuffer>;

/** A source as chunks of `chunkBytes` each, the last one shorter; never more than two of them in memory. */
export async function* piecesOf(source: FileSource, chunkBytes: number): AsyncGenerator<Bytes> {
  try {
    yield* isContent(source) ? slicesOf(source, chunkBytes) : gather(source, chunkBytes);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused({ kind: 'unreadable' });
  }
}

/** Whether it can be read a second time. */
export function isContent(source: FileSource): source is FileContent {
  return !(Symbol.asyncIterator in source);
}

async function* slicesOf(content: FileContent, chunkBytes: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < content.size; at += chunkBytes) {
    const end = Math.min(at + chunkBytes, content.size);
    const bytes = new Uint8Array(await content.slice(at, end).arrayBuffer());
    if (bytes.byteLength !== end - at) throw new FileRefused({ kind: 'unreadable' }); // it was cut short meanwhile
    yield bytes;
  }
}

async function* gather(pieces: AsyncIterable<Uint8Array>, chunkBytes: number): AsyncGenerator<Bytes> {
  let chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.byteLength;) {
      const part = piece.subarray(at, at + chunkBytes - filled);
      chunk.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled < chunkBytes) continue;
      yield chunk; // and never touched again: it is handed over
      chunk = new Uint8Array(chunkBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}
