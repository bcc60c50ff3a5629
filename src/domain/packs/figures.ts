import type { RuleData, StandardUnit } from '../standards/standard';

/** A figure that a centre may set: of a rule, or of a minimum of a unit that is covered by claims. */
export interface SettableFigure {
  readonly unit: string;
  /** The id of the rule or of the minimum. */
  readonly rule: string;
  readonly figure: string;
  /** What the standard says. */
  readonly value: number;
  readonly quantity: 'minutes' | 'months' | 'count' | 'switch';
  /** What the rule asks for, in the standard's words. */
  readonly wording: string;
  readonly least: number;
  readonly most: number;
}

/** The name under which a minimum's figure is known. */
export const MINIMUM_FIGURE = 'minimum';
/** A year and more of minutes: no rule of coaching asks for as much, and a slip of the keyboard soon does. */
const MOST = 600_000;

/** Every figure of a unit that a centre may set, in the order of its rules. */
export function figuresOf(unit: StandardUnit): readonly SettableFigure[] {
  return [
    ...unit.rules.flatMap((rule) => figuresOfRule(unit.unit, rule)),
    ...(unit.minima ?? [])
      .filter(({ minimum, of }) => minimum < of)
      .map(({ id, minimum, of, wording }): SettableFigure => ({
        ...{ unit: unit.unit, rule: id, figure: MINIMUM_FIGURE, value: minimum, wording },
        ...{ quantity: 'count', least: 1, most: of },
      })),
  ];
}

function figuresOfRule(unit: string, { id, figures, wording }: RuleData): readonly SettableFigure[] {
  return Object.entries(figures).map(([figure, value]): SettableFigure => {
    const quantity = quantityOf(figure);
    const isSwitch = quantity === 'switch';
    const least = isSwitch || figure === ALL_CLIENTS ? 0 : 1;
    return { unit, rule: id, figure, value, quantity, wording, least, most: isSwitch ? 1 : MOST };
  });
}

/** Of how many clients something is asked: 0 is of all of them. */
const ALL_CLIENTS = 'clients';
const SWITCHES: ReadonlySet<string> = new Set(['everySession']);

function quantityOf(figure: string): SettableFigure['quantity'] {
  if (SWITCHES.has(figure)) return 'switch';
  if (/minutes$/i.test(figure)) return 'minutes';
  return /months$/i.test(figure) ? 'months' : 'count';
}

export type Direction = 'stricter' | 'milder' | 'same';

/** Whether a centre asks for more than the standard or for less. */
export function directionOf(figure: string, value: number, standardValue: number): Direction {
  if (value === standardValue) return 'same';
  if (figure === 'maximum') return value < standardValue ? 'stricter' : 'milder';
  const strength = (one: number): number => (figure === ALL_CLIENTS && one === 0 ? Infinity : one);
  return strength(value) > strength(standardValue) ? 'stricter' : 'milder';
}
