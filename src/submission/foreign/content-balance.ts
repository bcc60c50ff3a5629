import { createParser } from './parser';
import { Keyword } from './values';

/** What has to stand before and after the operators of a page, so that they close what they open and no more. */
export interface Balance {
  readonly before: string;
  readonly after: string;
}

/** Operands are skipped; so is the data of images that stand among the operators. */
export function balanceOf(content: Uint8Array): Balance {
  const parser = createParser(content);
  const states = createCounter();
  const marks = createCounter();
  while (!parser.isAtEnd()) {
    const value = parser.value();
    if (!(value instanceof Keyword)) continue;
    switch (value.text) {
      case 'q':
        states.open();
        break;
      case 'Q':
        states.close();
        break;
      case 'BMC':
      case 'BDC':
        marks.open();
        break;
      case 'EMC':
        marks.close();
        break;
      case 'ID':
        parser.at = endOfImage(content, parser.at);
        break;
    }
  }
  const before = ['q '.repeat(states.missing()), '/Artifact BMC '.repeat(marks.missing())].join('');
  const after = [' EMC'.repeat(marks.unclosed()), ' Q'.repeat(states.unclosed())].join('');
  return { before, after };
}

function createCounter() {
  let depth = 0;
  let missing = 0;
  return {
    open: () => void (depth += 1),
    close() {
      if (depth === 0) missing += 1;
      else depth -= 1;
    },
    /** How many were closed that had not been opened. */
    missing: () => missing,
    unclosed: () => depth,
  };
}

/** Behind the `EI` that stands between white space and an operator or the end. */
function endOfImage(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(0x45, from); at >= 0; at = content.indexOf(0x45, at + 1)) {
    const before = content[at - 1] ?? 0;
    const after = content[at + 2] ?? 32;
    const isEnd = content[at + 1] === 0x49 && before <= 32 && after <= 32;
    if (isEnd && isText(content.subarray(at + 2, at + 12))) return at + 2;
  }
  return content.length;
}

function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13) || byte === 0);
}
