import type { Bytes } from '../pictures/picture';

/** a b c d e f, as PDF counts them: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Four numbers: a corner, width and height. */
export type Box = readonly [number, number, number, number];

/**
 * The pages of somebody else's PDF, taken out of it: what is needed to draw them and nothing else. No actions, scripts, attachments,
 * form fields or links are among the objects.
 */
export interface ForeignPdf {
  readonly pages: readonly ForeignPage[];
  readonly objects: readonly ForeignObject[];
  /** Layers that can be shown and hidden. */
  readonly layers: readonly { readonly object: number; readonly isHidden: boolean }[];
}

export interface ForeignPage {
  /** In points, as a reader shows it: turned, and with its unit heeded. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to a box of that size with its corner at the origin. */
  readonly matrix: Matrix;
  /** What of its own space is shown. */
  readonly box: Box;
  /** What is drawn, in order: its content, then the appearance of each note and field. */
  readonly draws: readonly { readonly object: number; readonly matrix: Matrix }[];
  /** How its colours are blended, if it says so. */
  readonly group: number | null;
  readonly hasText: boolean;
}

/** An object as it is written. Numbers stand for references to other objects of the same file. */
export interface ForeignObject {
  readonly parts: readonly (string | number)[];
  readonly stream: Bytes | null;
}
