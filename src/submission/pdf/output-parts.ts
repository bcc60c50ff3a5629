import type { Bytes } from '../pictures/picture';
import { type Output, RawOutput } from './jspdf-host';

/**
 * Collects what jsPDF writes as bytes, in parts of a quarter of a megabyte, so that no one string holds the file. What is in a Blob
 * stays there: only the saved file brings it together with the rest.
 */
export interface OutputParts {
  push(output: Output): void;
  finish(): readonly Bytes[];
}

const PART_SIZE = 1 << 18;
const LINE_FEED = new Uint8Array([10]);

export function createOutputParts(): OutputParts {
  const parts: Bytes[] = [];
  let pending: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    parts.push(latin1(`${pending.join('\n')}\n`));
    pending = [];
    size = 0;
  };
  return {
    push(output) {
      if (output instanceof RawOutput) {
        flush();
        parts.push(output.bytes, LINE_FEED);
        return;
      }
      pending.push(output);
      size += output.length + 1;
      if (size > PART_SIZE) flush();
    },
    finish() {
      flush();
      return parts;
    },
  };
}

/** jsPDF counts a character as a byte; so it is here. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
