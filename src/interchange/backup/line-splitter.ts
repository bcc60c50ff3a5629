/** Cuts pieces of bytes into lines, without their ends. What follows the last end is the rest. */
export interface LineSplitter {
  push(piece: Uint8Array): readonly Uint8Array[];
  rest(): Uint8Array;
}

const LINE_END = 10;

export function createLineSplitter(): LineSplitter {
  let waiting: Uint8Array[] = [];
  const settle = (): Uint8Array => {
    const line = joined(waiting);
    waiting = [];
    return line;
  };
  return {
    push(piece) {
      const lines: Uint8Array[] = [];
      let from = 0;
      for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
        waiting.push(piece.subarray(from, end));
        lines.push(settle());
        from = end + 1;
      }
      if (from < piece.length) waiting.push(piece.slice(from)); // a copy: the piece may be used again
      return lines;
    },
    rest: settle,
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes as text; null if they are not UTF-8. */
export function lineText(line: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return null;
  }
}
