import * as z from 'zod/mini';
import type { Immutable } from '../immutable';

/** A file is a page of figures; anything longer is something else. */
export const MAX_OVERLAY_CHARACTERS = 200_000;
const MAX_TITLE = 120;
export const OVERLAY_FORMAT = 'coachfolio-overlay';
export const OVERLAY_VERSION = 1;

/** One figure that a centre sets otherwise, and why. */
const figureSchema = z.strictObject({
  /** The unit, `501`. */
  unit: z.string(),
  /** The id of one of its rules, or of one of its minima. */
  rule: z.string(),
  figure: z.string(),
  value: z.number(),
  reason: z.string(),
});

/** What a centre asks for otherwise than the standard says. See docs/overlay-format.md. */
export const overlayFileSchema = z.strictObject({
  format: z.literal(OVERLAY_FORMAT),
  formatVersion: z.literal(OVERLAY_VERSION),
  /** Who asks for it, and for when: "Hilltop College, from 2026". In an enrolment the figures are known by it. */
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TITLE)),
  /** The standard's id, `ilm-l5`. */
  standard: z.string(),
  /** The version of the standard's data that the figures were set for; left out where nobody minds. */
  packVersion: z.optional(z.string()),
  figures: z.array(figureSchema).check(z.minLength(1)),
});
export type OverlayFile = Immutable<z.infer<typeof overlayFileSchema>>;
export type CentreFigure = OverlayFile['figures'][number];

/** Where in the file something is wrong: the number of the figure, from 1. */
interface AtFigure {
  readonly number: number;
  readonly unit: string;
  readonly rule: string;
  readonly figure: string;
}

/** Why a file can't be used. Facts; `overlayProblemText` has the words. */
export type OverlayProblem =
  | { readonly kind: 'not_json' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'not_an_overlay' }
  | { readonly kind: 'too_new'; readonly version: number }
  | { readonly kind: 'bad_field'; readonly path: string; readonly expected: string }
  | { readonly kind: 'unknown_field'; readonly path: string; readonly field: string }
  | { readonly kind: 'other_standard'; readonly found: string; readonly needed: string }
  | { readonly kind: 'unknown_unit'; readonly at: AtFigure; readonly known: readonly string[] }
  | { readonly kind: 'unknown_rule'; readonly at: AtFigure; readonly near: readonly string[] }
  | { readonly kind: 'unknown_figure'; readonly at: AtFigure; readonly known: readonly string[] }
  | {
      readonly kind: 'bad_value';
      readonly at: AtFigure;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'no_reason'; readonly at: AtFigure }
  | { readonly kind: 'given_twice'; readonly at: AtFigure }
  | { readonly kind: 'least_above_most'; readonly at: AtFigure; readonly least: number; readonly most: number };
