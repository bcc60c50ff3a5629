/** Collects what jsPDF writes as bytes, in parts of a quarter of a megabyte, so that no one string holds the file. */
export interface OutputParts {
  push(text: string): void;
  finish(): readonly Uint8Array<ArrayBuffer>[];
}

const PART_SIZE = 1 << 18;

export function createOutputParts(): OutputParts {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let pending: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    parts.push(latin1(`${pending.join('\n')}\n`));
    pending = [];
    size = 0;
  };
  return {
    push(text) {
      pending.push(text);
      size += text.length + 1;
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
