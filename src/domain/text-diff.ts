/** A piece of a text that both versions share, or that only one of them has. */
export interface DiffPart {
  readonly isShared: boolean;
  readonly text: string;
}

export interface TextDiff {
  readonly before: readonly DiffPart[];
  readonly after: readonly DiffPart[];
}

/** Above this many pairs of words two texts are not compared word by word: memory grows with it. */
const MOST_PAIRS = 4_000_000;

/** What two versions of a text have in common, word by word. The parts of either side, put together, are that text to the character. */
export function diffTexts(before: string, after: string): TextDiff {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  if (one.length * other.length > MOST_PAIRS) return { before: [only(before)], after: [only(after)] };
  const lengths = commonLengths(one, other);
  const sides = { before: [] as DiffPart[], after: [] as DiffPart[] };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && left === right) {
      append(sides.before, { isShared: true, text: left });
      append(sides.after, { isShared: true, text: left });
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      append(sides.before, only(left ?? ''));
      i += 1;
    } else {
      append(sides.after, only(right));
      j += 1;
    }
  }
  return sides;
}

/** Words and what stands between them. */
function tokensOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}’'-]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

interface Lengths {
  readonly width: number;
  readonly cells: Uint32Array;
}

/** How many tokens the rests of both texts share, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): Lengths {
  const width = other.length + 1;
  const cells = new Uint32Array((one.length + 1) * width);
  const lengths = { width, cells };
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      cells[i * width + j] =
        one[i] === other[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at({ width, cells }: Lengths, i: number, j: number): number {
  return cells[i * width + j] ?? 0;
}

function append(parts: DiffPart[], part: DiffPart): void {
  const last = parts.at(-1);
  if (last?.isShared === part.isShared) parts[parts.length - 1] = { ...part, text: last.text + part.text };
  else parts.push(part);
}

function only(text: string): DiffPart {
  return { isShared: false, text };
}
