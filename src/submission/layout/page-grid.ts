/**
 * The page: A4 in points, y downwards. Text stands on a rhythm of 14 points (51 lines a page); every space is a multiple of 2.
 * A narrow column on the left holds labels and references, the wide one the text: about 70 characters a line.
 */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const CONTENT = { x: 56, y: 76, width: 483.28, height: 714 } as const;
export const RHYTHM = 14;

const LABEL_COLUMN = 124;
/** Where running text stands. */
export const TEXT_COLUMN = { x: CONTENT.x + LABEL_COLUMN, width: CONTENT.width - LABEL_COLUMN } as const;
/** The column of labels, less the gutter. */
export const SIDE_COLUMN = { x: CONTENT.x, width: LABEL_COLUMN - 14 } as const;
/** How far the tint of a frame or a group row hangs out of the column, so that text in it stays aligned. */
export const HANG = 8;

export const FURNITURE = { headY: 44, footY: 814, size: 8 } as const;

export interface TypeSize {
  readonly size: number;
  /** Distance of baselines. */
  readonly leading: number;
  /** Where the baseline stands in a line, if not in the middle of the leading: beside larger type, on that one's. */
  readonly baseline?: number;
}
/** Two sizes for text (body, small); the others are for headings, figures and the line that leads in. */
export const TYPE = {
  display: { size: 30, leading: 38 },
  heading1: { size: 22, leading: 28 },
  heading2: { size: 15, leading: 20 },
  heading3: { size: 11.5, leading: 16 },
  heading4: { size: 10, leading: 14 },
  figure: { size: 20, leading: 26 },
  lead: { size: 12, leading: 18 },
  body: { size: 10, leading: 14 },
  small: { size: 8.5, leading: 12 },
} as const satisfies Readonly<Record<string, TypeSize>>;

/** Where the baseline stands in a line of type: the space that the leading adds is shared above and below. */
export function baselineIn(type: TypeSize): number {
  if (type.baseline !== undefined) return type.baseline;
  const ascent = 0.77 * type.size; // of capitals and ascenders in Noto Sans, near enough for every Latin face
  const descent = 0.23 * type.size;
  return (type.leading - ascent - descent) / 2 + ascent;
}
