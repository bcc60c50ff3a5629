import { BackupStop } from './stop';

/** Reads pieces as if they were one stretch of bytes, from the beginning to the end. */
export interface ByteReader {
  /** Where the next byte stands. */
  readonly position: number;
  /** The next bytes, exactly so many. Stops if there are fewer. */
  take(length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The next bytes, as they come. Whoever stops half way leaves the rest where it is. */
  pass(length: number): AsyncGenerator<Uint8Array, void, undefined>;
  /** Whether nothing follows. */
  isAtEnd(): Promise<boolean>;
  /** Lets go of where the pieces come from. */
  close(): Promise<void>;
}

/** `size` is what the file is known to have, for the message if there is less. */
export function createByteReader(pieces: AsyncGenerator<Uint8Array, void, undefined>, size: number): ByteReader {
  let current: Uint8Array = new Uint8Array(0);
  let position = 0;
  const refill = async (): Promise<boolean> => {
    while (current.length === 0) {
      const next = await pieces.next();
      if (next.done === true) return false;
      current = next.value;
    }
    return true;
  };
  const next = async (atMost: number, missing: number): Promise<Uint8Array> => {
    if (!(await refill())) throw new BackupStop({ kind: 'cut_off', size, expected: position + missing });
    const piece = current.subarray(0, atMost);
    current = current.subarray(piece.length);
    position += piece.length;
    return piece;
  };
  return {
    get position() {
      return position;
    },
    async take(length) {
      const taken = new Uint8Array(length);
      for (let at = 0; at < length;) {
        const piece = await next(length - at, length - at);
        taken.set(piece, at);
        at += piece.length;
      }
      return taken;
    },
    async *pass(length) {
      for (let left = length; left > 0;) {
        const piece = await next(left, left);
        left -= piece.length;
        yield piece;
      }
    },
    isAtEnd: async () => !(await refill()),
    close: async () => {
      await pieces.return().catch(() => undefined); // what it says now is of no more use
    },
  };
}
