import type { Area, LineInk, PathInk, TextInk, Tone } from '../canvas';
import type { EmbeddedFonts } from './embedded-fonts';
import { number, numbers } from './pdf-syntax';

/** Red, green, blue from 0 to 1. The lightness of each differs, so that a print in black and white keeps them apart. */
const COLOURS: Readonly<Record<Tone, readonly [number, number, number]>> = {
  ink: [0.09, 0.1, 0.12],
  quiet: [0.36, 0.38, 0.41],
  accent: [0.05, 0.31, 0.36],
  middle: [0.55, 0.58, 0.61],
  light: [0.83, 0.85, 0.87],
  line: [0.78, 0.8, 0.82],
  tint: [0.95, 0.96, 0.965],
  watermark: [0.93, 0.93, 0.93],
};

/** The operators of one page. It remembers what is set, and writes only what changes. */
export interface ContentStream {
  beginMarked(tag: string): void;
  endMarked(): void;
  text(ink: TextInk): void;
  line(ink: LineInk): void;
  rect(area: Area, tone: Tone): void;
  path(ink: PathInk): void;
  /** Operators that leave the state as they find it. */
  raw(operators: string): void;
  finish(): string;
}

export function createContentStream(pageHeight: number, fonts: EmbeddedFonts): ContentStream {
  const operators: string[] = [];
  const state = { inText: false, font: '', fill: '', stroke: '', lineWidth: '' };

  /** Writes a setting unless it stands already. */
  const set = (slot: 'font' | 'fill' | 'stroke' | 'lineWidth', operator: string): void => {
    if (state[slot] === operator) return;
    state[slot] = operator;
    operators.push(operator);
  };
  const leaveText = (): void => {
    if (state.inText) operators.push('ET');
    state.inText = false;
  };
  const enterText = (): void => {
    if (!state.inText) operators.push('BT');
    state.inText = true;
  };
  const stroke = (tone: Tone, width: number): void => {
    set('stroke', `${numbers(...COLOURS[tone])} RG`);
    set('lineWidth', `${number(width)} w`);
  };
  return {
    beginMarked(tag) {
      leaveText();
      operators.push(tag);
    },
    endMarked() {
      leaveText();
      operators.push('EMC');
    },
    text({ x, y, face, size, tone, text, angle }) {
      enterText();
      set('fill', `${numbers(...COLOURS[tone])} rg`);
      set('font', `/${fonts.key(face)} ${number(size)} Tf`);
      operators.push(`${rotation(angle)} ${numbers(x, pageHeight - y)} Tm<${fonts.encode(face, text)}>Tj`);
    },
    line({ x1, y1, x2, y2, width, tone }) {
      leaveText();
      stroke(tone, width);
      operators.push(`${numbers(x1, pageHeight - y1)} m ${numbers(x2, pageHeight - y2)} l S`);
    },
    rect({ x, y, width, height }, tone) {
      leaveText();
      set('fill', `${numbers(...COLOURS[tone])} rg`);
      operators.push(`${numbers(x, pageHeight - y - height, width, height)} re f`);
    },
    path({ points, tone, width }) {
      const outline = pathOutline(points, pageHeight);
      if (outline === '') return;
      leaveText();
      if (width === undefined) {
        set('fill', `${numbers(...COLOURS[tone])} rg`);
        operators.push(`${outline} f`);
        return;
      }
      stroke(tone, width);
      operators.push(`1 J 1 j ${outline} S 0 J 0 j`);
    },
    raw(given) {
      leaveText();
      operators.push(given);
    },
    finish() {
      leaveText();
      return operators.join('\n');
    },
  };
}

function rotation(angle: number | undefined): string {
  if (angle === undefined) return '1 0 0 1';
  const radians = (angle * Math.PI) / 180;
  const fine = (value: number): string => String(Math.round(value * 10_000) / 10_000);
  return [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians)].map(fine).join(' ');
}

function pathOutline(points: readonly number[], pageHeight: number): string {
  const parts: string[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    parts.push(`${numbers(points[index] ?? 0, pageHeight - (points[index + 1] ?? 0))} ${index === 0 ? 'm' : 'l'}`);
  }
  return parts.join(' ');
}
