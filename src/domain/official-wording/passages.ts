import type { Role } from './align';
import type { Place } from './headings';
import type { WantedItem } from './item-list';
import { joinLines, type Segment } from './segments';

/** One stretch of the document that was read as an item. */
export interface Passage {
  readonly item: number;
  /** A list within an item has a line for each point. */
  readonly text: string;
  /** As printed, `a)`; empty where nothing stands before the words. */
  readonly label: string;
  readonly page: number | null;
  /** The segments that it is made of, by their places in the document. */
  readonly from: readonly number[];
  readonly place: Place;
}

/** Puts the segments of each item together. An item that the document prints twice has two passages. */
export function buildPassages(
  items: readonly WantedItem[],
  segments: readonly Segment[],
  places: readonly Place[],
  roles: readonly Role[],
): readonly Passage[] {
  const passages: Passage[] = [];
  roles.forEach((role, index) => {
    const segment = segments[index];
    const place = places[index];
    const wanted = role.kind === 'other' ? undefined : items[role.item];
    if (role.kind === 'other' || segment === undefined || place === undefined || wanted === undefined) return;
    const last = passages.at(-1);
    if (role.kind === 'goes_on' && last !== undefined && last.item === role.item) {
      passages[passages.length - 1] = withSegment(last, segment, index);
    } else {
      const text = segment.mark?.isSure === false ? withoutBareLabel(segment, wanted) : segment.text;
      passages.push({ item: role.item, text, label: segment.label, page: segment.page, from: [index], place });
    }
  });
  return passages.map((passage) => mended(passage, segments, roles));
}

const NO_WORDS: ReadonlySet<string> = new Set();

function withSegment(passage: Passage, segment: Segment, index: number): Passage {
  const isPoint = segment.mark !== null && segment.mark.hasBullet && segment.mark.readings.length === 0;
  const words =
    segment.mark === null || isPoint || !segment.mark.isSure ? segment.text : `${segment.label} ${segment.text}`;
  const text = isPoint ? `${passage.text}\n\u2022 ${words}` : joinLines(passage.text, words, NO_WORDS);
  return { ...passage, text, from: [...passage.from, index] };
}

/** A bare number or letter is a label where the item has that number, and part of the sentence elsewhere. */
function withoutBareLabel({ mark, text }: Segment, wanted: WantedItem): string {
  if (mark === null) return text;
  const isLabel = mark.readings.some(
    ({ style, place }) => place === wanted.place && (style === wanted.style || style === 'number'),
  );
  return isLabel ? text.slice(mark.length) : mark.hasBullet ? text.replace(/^\S+\s+/, '') : text;
}

const CUT_SHORT = /(?:[,-]|\b(?:and|or|the|a|an|of|to|in|on|for|with|by|as|at|from|that|which|their|its))$/i;
/** How far on the rest of an item may stand that was cut by the next row of a table. */
const FAR = 14;

/** Where a row of a table was broken over a page, the rest of an item comes after the next column's words. */
function mended(passage: Passage, segments: readonly Segment[], roles: readonly Role[]): Passage {
  const last = passage.from.at(-1) ?? 0;
  if (!CUT_SHORT.test(passage.text)) return passage;
  const { column = null } = segments[last] ?? {};
  const at = segments.findIndex(
    (segment, index) =>
      index > last &&
      index <= last + FAR &&
      roles[index]?.kind !== 'begins' &&
      segment.column === column &&
      segment.mark?.isSure !== true &&
      /^[a-z]/.test(segment.text) &&
      (roles[index]?.kind === 'other' || segments[index - 1]?.column !== column),
  );
  const segment = segments[at];
  return segment === undefined ? passage : withSegment(passage, segment, at);
}
