import type { Enrolment, Overlay } from '../records/enrolment';
import type { Standard } from '../standards/standard';
import { type Direction, directionOf, figuresOf, type SettableFigure } from './figures';
import { OVERLAY_FORMAT, OVERLAY_VERSION, type OverlayFile } from './overlay-file';

/** The enrolment under a centre's file. What an earlier file of the same title set, and what this one sets again, goes. */
export function withOverlayFile(enrolment: Enrolment, { title, figures }: OverlayFile): Enrolment {
  const kept = enrolment.overlays.filter(
    (one) => one.source !== title && !figures.some((figure) => isSameFigure(figure, one)),
  );
  return { ...enrolment, overlays: [...kept, ...figures.map((one): Overlay => ({ ...one, source: title }))] };
}

/** The enrolment with one figure set by hand, in place of any other value for it. */
export function withFigure(enrolment: Enrolment, figure: Omit<Overlay, 'source'>): Enrolment {
  const others = enrolment.overlays.filter((one) => !isSameFigure(figure, one));
  return { ...enrolment, overlays: [...others, { ...figure, source: '' }] };
}

/** The enrolment without what came with that file; figures set by hand have no title, and go with `''`. */
export function withoutOverlaysOf(enrolment: Enrolment, title: string): Enrolment {
  return { ...enrolment, overlays: enrolment.overlays.filter(({ source }) => source !== title) };
}

/** The figures of an enrolment as a file to hand to others. */
export function overlayFileOf(
  { overlays }: Enrolment,
  { id, packVersion }: Pick<Standard, 'id' | 'packVersion'>,
  title: string,
): OverlayFile {
  const figures = overlays.map(({ unit, rule, figure, value, reason }) => ({ unit, rule, figure, value, reason }));
  return { format: OVERLAY_FORMAT, formatVersion: OVERLAY_VERSION, title, standard: id, packVersion, figures };
}

/** A figure in force, beside what the standard says. */
export interface FigureInForce extends SettableFigure {
  readonly own: number;
  readonly direction: Direction;
  readonly reason: string;
  readonly source: string;
}

/** What a list of overlays sets otherwise than the standard; what names nothing that the standard has is left out. */
export function figuresInForce(
  standard: Standard,
  overlays: readonly Pick<Overlay, 'unit' | 'rule' | 'figure' | 'value' | 'reason' | 'source'>[],
): readonly FigureInForce[] {
  return standard.units.flatMap(figuresOf).flatMap((known): readonly FigureInForce[] => {
    const overlay = overlays.findLast((one) => isSameFigure(known, one));
    if (overlay === undefined) return [];
    const { value: own, reason, source } = overlay;
    return [{ ...known, own, reason, source, direction: directionOf(known.figure, own, known.value) }];
  });
}

type Named = Pick<Overlay, 'unit' | 'rule' | 'figure'>;

function isSameFigure(one: Named, other: Named): boolean {
  return one.unit === other.unit && one.rule === other.rule && one.figure === other.figure;
}
